import { useState } from "react";
import type { Draft } from "@/lib/drafts";
import { fromLocalInput, toLocalInput } from "@/lib/local-input";
import { useNow } from "@/lib/use-now";
import { zoneName } from "@/lib/zone";
import { words } from "@/messages/en/user";
import { Field } from "@/ui/field";
import { Input, Select } from "@/ui/input";

const DAY = 86_400_000;
/** The lengths to choose from, by the number of days. */
const LENGTHS = [
  { value: "", name: "forever" },
  { value: "1", name: "day" },
  { value: "7", name: "week" },
  { value: "30", name: "month" },
  { value: "date", name: "date" },
] as const;

/** The end of a ban that the fields of a form name, as ISO UTC; undefined where it has none. */
export function banUntil(data: FormData): string | undefined {
  const length = String(data.get("length") ?? "");
  if (length === "date") return fromLocalInput(String(data.get("until") ?? ""));
  return length ? new Date(Date.now() + Number(length) * DAY).toISOString() : undefined;
}

/** The fields that say how long a ban is. */
export function BanLength({ before }: { before: Draft }) {
  useNow();
  const [length, setLength] = useState(before.length ?? "");
  return (
    <>
      <Field label={words.howLong}>
        {(control) => (
          <Select
            {...control}
            name="length"
            value={length}
            onChange={(event) => setLength(event.target.value)}
          >
            {LENGTHS.map(({ value, name }) => (
              <option key={value} value={value}>
                {words.lengths[name]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {length === "date" ? (
        <Field label={words.until} hint={words.inZone(zoneName())}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              name="until"
              required
              defaultValue={before.until}
              min={toLocalInput(new Date().toISOString())}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
