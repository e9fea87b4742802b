import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { useChangedMeanwhile } from "@/features/users/changed-meanwhile";
import { useUpdateUser } from "@/features/users/mutations";
import type { ReadUser } from "@/features/users/queries";
import { parseMetadata } from "@/lib/metadata";
import { personLabel } from "@/lib/person";
import { undoing } from "@/lib/undoing";
import { words } from "@/messages/en/user";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";

/** Where a user's metadata is changed, as JSON. */
export function MetadataDialog({ user, onClose }: { user: ReadUser; onClose: () => void }) {
  const update = useUpdateUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Confirm
      onClose={onClose}
      title={words.metadataTitle(personLabel(user))}
      verb={words.saveMetadata}
      tone="primary"
      act={(reason, data) =>
        update.mutateAsync({
          metadata: parseMetadata(String(data.get("metadata") ?? "")),
          reason,
          tag: read.tag,
        })
      }
      done={words.metadataSaved}
      undone={words.notSaved}
      offer={({ tag }) =>
        undoing(() => update.mutateAsync({ metadata: read.metadata, tag }), words.takenBack)
      }
      mend={mend}
      fields={(before) => (
        <Field label={words.metadata} hint={words.metadataHint}>
          {(control) => (
            <Textarea
              {...control}
              name="metadata"
              rows={10}
              spellCheck={false}
              autoComplete="off"
              className="font-mono text-xs"
              value={typed ?? before.metadata ?? JSON.stringify(read.metadata, null, 2)}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
    >
      <p>{words.metadataWhat}</p>
    </Confirm>
  );
}
