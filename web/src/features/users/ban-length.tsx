import { useState } from "react";
import { fromLocalInput, toLocalInput } from "@/lib/time";
import { Field } from "@/ui/field";
import { Input, Select } from "@/ui/input";

const DAY = 86_400_000;
const LENGTHS = [
  { value: "", label: "Until somebody lifts it" },
  { value: "1", label: "For 1 day" },
  { value: "7", label: "For 7 days" },
  { value: "30", label: "For 30 days" },
  { value: "date", label: "Until a date" },
];

/** The end of a ban that the fields of a form name, as ISO UTC; undefined where it has none. */
export function banUntil(data: FormData): string | undefined {
  const length = String(data.get("length") ?? "");
  if (length === "date") return fromLocalInput(String(data.get("until") ?? ""));
  return length ? new Date(Date.now() + Number(length) * DAY).toISOString() : undefined;
}

/** The fields that say how long a ban is. */
export function BanLength() {
  const [length, setLength] = useState("");
  return (
    <>
      <Field label="How long">
        {(control) => (
          <Select
            {...control}
            name="length"
            value={length}
            onChange={(event) => setLength(event.target.value)}
          >
            {LENGTHS.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {length === "date" ? (
        <Field
          label="Banned until"
          hint={`In your time zone, ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`}
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              name="until"
              required
              min={toLocalInput(new Date().toISOString())}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
