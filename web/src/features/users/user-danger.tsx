import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { Section } from "@/components/section";
import { useDeleteUser } from "@/features/users/mutations";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import type { UserDetail } from "../../../../shared/schemas/user.ts";

/** What cannot be taken back. */
export function UserDanger({ user, onDeleted }: { user: UserDetail; onDeleted: () => void }) {
  const me = useMe();
  const remove = useDeleteUser(user.id);
  const [asking, setAsking] = useState(false);
  const name = personLabel(user);
  return (
    <Section title="Danger">
      <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
        <p className="text-fg-muted text-sm">
          Delete this user with every linked account and session. The trail stays.
        </p>
        <GuardedButton
          tone="quietDanger"
          why={whyNot(me, "users:delete", user)}
          onClick={() => setAsking(true)}
        >
          Delete user
        </GuardedButton>
      </div>
      {asking ? (
        <Confirm
          onClose={() => setAsking(false)}
          title={`Delete ${name}?`}
          verb="Delete user"
          typed={
            user.email
              ? { label: "Type the e-mail to confirm", text: user.email }
              : { label: "Type the user id to confirm", text: user.id }
          }
          act={async (reason) => {
            await remove.mutateAsync({ reason });
            onDeleted();
          }}
          done={`${name} is deleted.`}
          undone="Nothing was deleted."
        >
          <p>
            The profile, {user.providers.length === 1 ? "the linked account" : "all linked accounts"} and all
            sessions go at once. <span className="font-medium text-danger">This cannot be undone.</span>
          </p>
          <p>
            What happened stays on the trail. Whoever signs in with the same identity later is a new user.
          </p>
        </Confirm>
      ) : null}
    </Section>
  );
}
