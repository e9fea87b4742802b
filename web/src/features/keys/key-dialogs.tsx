import { Confirm } from "@/components/confirm";
import { useRevokeKey, useRotateKey } from "@/features/keys/mutations";
import { OVERLAPS } from "@/features/keys/words";
import { exactTime } from "@/lib/time";
import { Field } from "@/ui/field";
import { Select } from "@/ui/input";
import type { ApiKey, NewApiKey } from "../../../../shared/schemas/key.ts";

/** Asks before a key is ended. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const revoke = useRevokeKey(apiKey.id);
  return (
    <Confirm
      onClose={onClose}
      title={`Revoke the key “${apiKey.name}”?`}
      verb="Revoke key"
      act={(reason) => revoke.mutateAsync({ reason })}
      done={`The key “${apiKey.name}” is revoked.`}
      undone="The key is still good."
    >
      <p>
        Whatever uses <code className="font-mono text-xs">{apiKey.hint}…</code> is refused from the next
        request on.{" "}
        {apiKey.lastUsedAt ? `It was last used ${exactTime(apiKey.lastUsedAt)}.` : "It was never used."}
      </p>
      <p>
        It may <code className="font-mono text-xs">{apiKey.scopes.join(", ") || "do nothing"}</code>
        {apiKey.allowedIps ? (
          <>
            , from <code className="font-mono text-xs">{apiKey.allowedIps.join(", ")}</code>
          </>
        ) : null}
        .
      </p>
      <p>This cannot be undone. To replace a key without a gap, rotate it instead.</p>
    </Confirm>
  );
}

interface RotateKeyDialogProps {
  apiKey: ApiKey;
  onMade: (made: NewApiKey) => void;
  onClose: () => void;
}

/** Asks for how long old and new shall both be good, and makes the new one. */
export function RotateKeyDialog({ apiKey, onMade, onClose }: RotateKeyDialogProps) {
  const rotate = useRotateKey(apiKey.id);
  return (
    <Confirm
      onClose={onClose}
      title={`Rotate the key “${apiKey.name}”?`}
      verb="Rotate key"
      tone="primary"
      act={async (reason, data) =>
        onMade(await rotate.mutateAsync({ overlapSeconds: Number(data.get("overlap")), reason }))
      }
      done={`The key “${apiKey.name}” has a successor.`}
      undone="The key is as it was."
      fields={
        <Field label="The old key stays good for" hint="Time to give the new secret to whatever uses it.">
          {(control) => (
            <Select {...control} name="overlap">
              {OVERLAPS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      }
    >
      <p>
        A new key with a new secret takes over its name, scopes, addresses and end. You see the secret once.
      </p>
    </Confirm>
  );
}
