import { Confirm } from "@/components/confirm";
import { useUpdateUser } from "@/features/users/mutations";
import { personLabel } from "@/lib/person";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import type { UpdateUser, UserDetail } from "../../../../shared/schemas/user.ts";

interface DialogProps {
  user: UserDetail;
  onClose: () => void;
}

/** Changes a user's name and e-mail. */
export function EditDialog({ user, onClose }: DialogProps) {
  const update = useUpdateUser(user.id);

  function changes(data: FormData): UpdateUser {
    const name = String(data.get("name") ?? "").trim() || null;
    const email = String(data.get("email") ?? "").trim();
    return {
      ...(name === user.name ? {} : { name }),
      ...(email === (user.email ?? "") ? {} : { email }),
    };
  }

  return (
    <Confirm
      onClose={onClose}
      title={`Edit ${personLabel(user)}`}
      verb="Save changes"
      tone="primary"
      guarded
      act={async (reason, data) => {
        const changed = changes(data);
        if (Object.keys(changed).length > 0) await update.mutateAsync({ ...changed, reason });
      }}
      done="The changes are saved."
      undone="Nothing was saved."
      fields={
        <>
          <Field label="Name">
            {(control) => (
              <Input
                {...control}
                name="name"
                defaultValue={user.name ?? ""}
                maxLength={256}
                autoComplete="off"
              />
            )}
          </Field>
          <Field label="E-mail" hint="A new address counts as not verified until you verify it.">
            {(control) => (
              <Input
                {...control}
                name="email"
                type="email"
                required={user.email !== null}
                defaultValue={user.email ?? ""}
                maxLength={254}
                autoComplete="off"
              />
            )}
          </Field>
        </>
      }
    >
      <p>The trail keeps both what was there before and what you write now.</p>
    </Confirm>
  );
}

/** Asks before an e-mail is marked as verified. */
export function VerifyDialog({ user, onClose }: DialogProps) {
  const update = useUpdateUser(user.id);
  return (
    <Confirm
      onClose={onClose}
      title="Verify this e-mail?"
      verb="Verify e-mail"
      tone="primary"
      act={(reason) => update.mutateAsync({ emailVerified: true, reason })}
      done={`${user.email} is verified.`}
      undone="The e-mail is still not verified."
    >
      <p>
        You vouch that <span className="break-all font-medium text-fg">{user.email}</span> belongs to{" "}
        {personLabel(user)}. Your app may trust that from now on.
      </p>
    </Confirm>
  );
}
