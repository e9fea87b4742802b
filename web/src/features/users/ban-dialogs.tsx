import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { useBanUser, useUnbanUser } from "@/features/users/mutations";
import { count } from "@/lib/count";
import { personLabel } from "@/lib/person";
import { fromLocalInput, toLocalInput } from "@/lib/time";
import { Field } from "@/ui/field";
import { Input, Select } from "@/ui/input";
import type { UserDetail } from "../../../../shared/schemas/user.ts";

interface DialogProps {
  user: UserDetail;
  onClose: () => void;
}

const DAY = 86_400_000;
const LENGTHS = [
  { value: "", label: "Until somebody lifts it" },
  { value: "1", label: "For 1 day" },
  { value: "7", label: "For 7 days" },
  { value: "30", label: "For 30 days" },
  { value: "date", label: "Until a date" },
];

/** Asks before a user is locked out. */
export function BanDialog({ user, onClose }: DialogProps) {
  const ban = useBanUser(user.id);
  const [length, setLength] = useState("");
  const name = personLabel(user);

  function until(data: FormData): string | undefined {
    if (length === "date") return fromLocalInput(String(data.get("until") ?? ""));
    return length ? new Date(Date.now() + Number(length) * DAY).toISOString() : undefined;
  }

  return (
    <Confirm
      onClose={onClose}
      title={`Ban ${name}?`}
      verb="Ban user"
      act={(reason, data) => ban.mutateAsync({ until: until(data), reason })}
      done={`${name} is banned.`}
      undone={`${name} is not banned.`}
      fields={
        <>
          <Field label="How long">
            {(control) => (
              <Select {...control} value={length} onChange={(event) => setLength(event.target.value)}>
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
      }
    >
      <p>
        {user.sessionCount > 0
          ? `${count(user.sessionCount, "live session")} of ${name} ${user.sessionCount === 1 ? "ends" : "end"} at once, and `
          : ""}
        {user.sessionCount > 0 ? "no" : "No"} sign-in works any more, with any linked identity or the same
        e-mail.
      </p>
      <p>You can lift the ban at any time. Sessions that end do not come back.</p>
    </Confirm>
  );
}

/** Asks before a ban is lifted. */
export function UnbanDialog({ user, onClose }: DialogProps) {
  const unban = useUnbanUser(user.id);
  const name = personLabel(user);
  return (
    <Confirm
      onClose={onClose}
      title={`Unban ${name}?`}
      verb="Unban user"
      tone="primary"
      act={(reason) => unban.mutateAsync({ reason })}
      done={`${name} can sign in again.`}
      undone={`${name} is still banned.`}
    >
      <p>{name} can sign in again at once. Sessions that the ban ended do not come back.</p>
    </Confirm>
  );
}
