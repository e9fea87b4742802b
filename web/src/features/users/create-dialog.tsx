import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { useShow } from "@/components/use-show";
import { useCreateUser } from "@/features/users/mutations";
import { failureOf } from "@/lib/api-error";
import { words } from "@/messages/en/create-user";
import { Button } from "@/ui/button";
import { CheckField } from "@/ui/checkbox";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

/** Makes a user before he has ever signed in, and leads to his page. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const show = useShow();
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
        // Whoever comes back to the list is not asked again.
        await show({ ask: undefined });
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
  const navigate = useNavigate();
  const show = useShow();

  async function follow() {
    // Back leads to the list as it was, without the question.
    await show({ ask: undefined });
    onFollow();
    await navigate({ to: "/users", search: { query: email } });
  }

  return (
    <Button tone="ghost" className="justify-self-start text-accent-text" onClick={follow}>
      {words.whoHasIt}
    </Button>
  );
}
