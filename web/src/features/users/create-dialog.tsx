import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { useCreateUser } from "@/features/users/mutations";
import { failureOf } from "@/lib/api-error";
import { words } from "@/messages/en/create-user";
import { CheckField } from "@/ui/checkbox";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

/** Makes a user before he has ever signed in, and leads to his page. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const create = useCreateUser();
  const [sent, setSent] = useState("");
  return (
    <Confirm
      onClose={onClose}
      title={words.title}
      verb={words.verb}
      tone="primary"
      act={async (reason, data) => {
        const name = String(data.get("name") ?? "").trim();
        const email = String(data.get("email") ?? "").trim();
        setSent(email);
        const user = await create.mutateAsync({
          email,
          ...(name ? { name } : {}),
          emailVerified: data.get("verified") === "on",
          reason,
        });
        await navigate({ to: "/users/$userId", params: { userId: user.id } });
      }}
      mend={(error) =>
        failureOf(error).code === "email_taken" ? <WhoHasIt email={sent} onFollow={onClose} /> : null
      }
      done={words.done}
      undone={words.undone}
      fields={(before) => (
        <>
          <Field label={words.email}>
            {(control) => (
              <Input
                {...control}
                name="email"
                type="email"
                required
                maxLength={254}
                autoComplete="off"
                defaultValue={before.email}
              />
            )}
          </Field>
          <Field label={words.name} hint={words.optional}>
            {(control) => (
              <Input {...control} name="name" maxLength={256} autoComplete="off" defaultValue={before.name} />
            )}
          </Field>
          <CheckField name="verified" label={words.verified} defaultChecked={before.verified === "on"} />
        </>
      )}
    >
      <p>{words.what}</p>
    </Confirm>
  );
}

/** The way to the user who has the e-mail already. */
function WhoHasIt({ email, onFollow }: { email: string; onFollow: () => void }) {
  return (
    <Link
      to="/users"
      search={{ query: email }}
      onClick={onFollow}
      className="font-medium text-accent-text text-sm hover:underline"
    >
      {words.whoHasIt}
    </Link>
  );
}
