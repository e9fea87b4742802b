import { Confirm } from "@/components/confirm";
import { Phrase } from "@/components/phrase";
import { useRevokeKey, useRotateKey } from "@/features/keys/mutations";
import { OVERLAPS } from "@/features/keys/words";
import { exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/keys";
import { Field } from "@/ui/field";
import { Select } from "@/ui/input";
import type { ApiKey, NewApiKey } from "../../../../shared/schemas/key.ts";

/** Asks before a key is ended. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  useNow();
  const { name, scopes, allowedIps, lastUsedAt } = apiKey;
  const revoke = useRevokeKey(apiKey.id);
  const hint = (
    <code key="hint" className="font-mono text-xs">
      {`${apiKey.hint}…`}
    </code>
  );
  return (
    <Confirm
      onClose={onClose}
      title={words.revokeTitle(name)}
      verb={words.revokeKey}
      act={(reason) => revoke.mutateAsync({ reason })}
      done={words.revoked(name)}
      undone={words.stillGood}
    >
      <p>
        <Phrase of={words.revokeWhat(hint, lastUsedAt && exactTime(lastUsedAt))} />
      </p>
      {scopes.length > 0 ? (
        <div>
          <p>{words.itMay}</p>
          <ul className="max-h-40 list-disc overflow-y-auto pl-5">
            {scopes.map((scope) => (
              <li key={scope}>
                {words.scopes[scope]} <code className="font-mono text-xs">{scope}</code>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {allowedIps ? <p className="break-words">{words.onlyFromThese(allowedIps.join(", "))}</p> : null}
      <p>{words.revokeLasting}</p>
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
      title={words.rotateTitle(apiKey.name)}
      verb={words.rotateKey}
      tone="primary"
      act={async (reason, data) =>
        onMade(await rotate.mutateAsync({ overlapSeconds: Number(data.get("overlap")), reason }))
      }
      done={words.rotated(apiKey.name)}
      undone={words.notRotated}
      fields={(before) => (
        <Field label={words.overlap} hint={words.overlapHint}>
          {(control) => (
            <Select {...control} name="overlap" defaultValue={before.overlap}>
              {OVERLAPS.map(({ value, name }) => (
                <option key={value} value={value}>
                  {words.overlaps[name]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    >
      <p>{words.rotateWhat}</p>
    </Confirm>
  );
}
