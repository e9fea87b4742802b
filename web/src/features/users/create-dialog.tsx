import { useNavigate } from "@tanstack/react-router";
import { Confirm } from "@/components/confirm";
import { useCreateUser } from "@/features/users/mutations";
import { words } from "@/messages/en/create-user";
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
      title={words.title}
      verb={words.verb}
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
      done={words.done}
      undone={words.undone}
      fields={
        <>
          <Field label={words.email}>
            {(control) => (
              <Input {...control} name="email" type="email" required maxLength={254} autoComplete="off" />
            )}
          </Field>
          <Field label={words.name} hint={words.optional}>
            {(control) => <Input {...control} name="name" maxLength={256} autoComplete="off" />}
          </Field>
          <CheckField name="verified" label={words.verified} />
        </>
      }
    >
      <p>{words.what}</p>
    </Confirm>
  );
}
