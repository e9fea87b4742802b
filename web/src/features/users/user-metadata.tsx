import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { Section } from "@/components/section";
import { useUpdateUser } from "@/features/users/mutations";
import { parseMetadata } from "@/lib/metadata";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";
import type { UserDetail } from "../../../../shared/schemas/user.ts";

/** What scripts and operators keep about a user, as JSON. */
export function UserMetadata({ user }: { user: UserDetail }) {
  const me = useMe();
  const update = useUpdateUser(user.id);
  const [isEditing, setEditing] = useState(false);
  const isEmpty = Object.keys(user.metadata).length === 0;
  const json = JSON.stringify(user.metadata, null, 2);
  return (
    <Section
      title="Metadata"
      actions={
        <GuardedButton why={whyNot(me, "users:annotate", user)} onClick={() => setEditing(true)}>
          Edit metadata
        </GuardedButton>
      }
    >
      {isEmpty ? (
        <p className="px-4 py-5 text-fg-muted text-sm">
          None. It is for what your own tools want to know about this user: at most 4 KB of JSON, kept in
          Rollcall and not in your app’s tables.
        </p>
      ) : (
        <pre className="overflow-x-auto px-4 py-3 font-mono text-xs">{json}</pre>
      )}
      {isEditing ? (
        <Confirm
          onClose={() => setEditing(false)}
          title={`Edit the metadata of ${personLabel(user)}`}
          verb="Save metadata"
          tone="primary"
          act={(reason, data) =>
            update.mutateAsync({ metadata: parseMetadata(String(data.get("metadata") ?? "")), reason })
          }
          done="The metadata is saved."
          undone="Nothing was saved."
          fields={
            <Field label="Metadata" hint="A JSON object of at most 4 KB. Empty it to have none.">
              {(control) => (
                <Textarea
                  {...control}
                  name="metadata"
                  rows={10}
                  spellCheck={false}
                  autoComplete="off"
                  className="font-mono text-xs"
                  defaultValue={isEmpty ? "{}" : json}
                />
              )}
            </Field>
          }
        >
          <p>What you write takes the place of all that is there. The trail keeps how both begin.</p>
        </Confirm>
      ) : null}
    </Section>
  );
}
