import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { Section } from "@/components/section";
import { useChangedMeanwhile } from "@/features/users/changed-meanwhile";
import { useUpdateUser } from "@/features/users/mutations";
import type { ReadUser } from "@/features/users/queries";
import { parseMetadata } from "@/lib/metadata";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import { undoing } from "@/lib/undoing";
import { words } from "@/messages/en/user";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";

/** What scripts and operators keep about a user, as JSON. */
export function UserMetadata({ user }: { user: ReadUser }) {
  const me = useMe();
  const [isEditing, setEditing] = useState(false);
  return (
    <Section
      title={words.metadata}
      actions={
        <GuardedButton why={whyNot(me, "users:annotate", user)} onClick={() => setEditing(true)}>
          {words.editMetadata}
        </GuardedButton>
      }
    >
      {isEmpty(user) ? (
        <p className="px-4 py-5 text-fg-muted text-sm">{words.noMetadata}</p>
      ) : (
        <pre className="overflow-x-auto px-4 py-3 font-mono text-xs">{jsonOf(user)}</pre>
      )}
      {isEditing ? <MetadataDialog user={user} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

function MetadataDialog({ user, onClose }: { user: ReadUser; onClose: () => void }) {
  const update = useUpdateUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Confirm
      onClose={onClose}
      title={words.metadataTitle(personLabel(user))}
      verb={words.saveMetadata}
      tone="primary"
      guarded
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
      fields={
        <Field label={words.metadata} hint={words.metadataHint}>
          {(control) => (
            <Textarea
              {...control}
              name="metadata"
              rows={10}
              spellCheck={false}
              autoComplete="off"
              className="font-mono text-xs"
              value={typed ?? jsonOf(read)}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      }
    >
      <p>{words.metadataWhat}</p>
    </Confirm>
  );
}

function isEmpty({ metadata }: ReadUser): boolean {
  return Object.keys(metadata).length === 0;
}

function jsonOf({ metadata }: ReadUser): string {
  return JSON.stringify(metadata, null, 2);
}
