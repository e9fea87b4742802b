import { useNavigate } from "@tanstack/react-router";
import { Confirm } from "@/components/confirm";
import { useCreateUser } from "@/features/users/mutations";
import { CheckField } from "@/ui/checkbox";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

/** Makes a user before he has ever signed in, and leads to his page. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const create = useCreateUser();
  return (
    <Confirm
      onClose={onClose}
      title="Create a user"
      verb="Create user"
      tone="primary"
      guarded
      act={async (reason, data) => {
        const name = String(data.get("name") ?? "").trim();
        const user = await create.mutateAsync({
          email: String(data.get("email") ?? "").trim(),
          ...(name ? { name } : {}),
          emailVerified: data.get("verified") === "on",
          reason,
        });
        await navigate({ to: "/users/$userId", params: { userId: user.id } });
      }}
      done="The user is created."
      undone="Nobody was created."
      fields={
        <>
          <Field label="E-mail">
            {(control) => (
              <Input {...control} name="email" type="email" required maxLength={254} autoComplete="off" />
            )}
          </Field>
          <Field label="Name" hint="Optional.">
            {(control) => <Input {...control} name="name" maxLength={256} autoComplete="off" />}
          </Field>
          <CheckField name="verified" label="The e-mail is verified: I vouch that it is theirs" />
        </>
      }
    >
      <p>They can sign in with this e-mail as soon as one of your providers verifies it.</p>
    </Confirm>
  );
}
