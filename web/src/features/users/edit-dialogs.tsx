import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { Phrase } from "@/components/phrase";
import { useChangedMeanwhile } from "@/features/users/changed-meanwhile";
import { useUpdateUser } from "@/features/users/mutations";
import type { ReadUser } from "@/features/users/queries";
import { personLabel } from "@/lib/person";
import { undoing } from "@/lib/undoing";
import { words } from "@/messages/en/user";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import type { UpdateUser } from "../../../../shared/schemas/user.ts";

interface DialogProps {
  user: ReadUser;
  onClose: () => void;
}

/** Changes a user's name and e-mail. */
export function EditDialog({ user, onClose }: DialogProps) {
  const update = useUpdateUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  // A field that nobody has touched follows what is there, or saving would put back what somebody else has changed.
  const [typed, setTyped] = useState<{ name?: string; email?: string }>({});

  function changes(data: FormData): UpdateUser {
    const name = String(data.get("name") ?? "").trim() || null;
    const email = String(data.get("email") ?? "").trim();
    return {
      ...(name === read.name ? {} : { name }),
      ...(email === (read.email ?? "") ? {} : { email }),
    };
  }

  return (
    <Confirm
      onClose={onClose}
      title={words.editTitle(personLabel(read))}
      verb={words.save}
      tone="primary"
      act={async (reason, data) => {
        const changed = changes(data);
        const { tag } =
          Object.keys(changed).length > 0
            ? await update.mutateAsync({ ...changed, reason, tag: read.tag })
            : read;
        return { changed, tag };
      }}
      done={words.saved}
      undone={words.notSaved}
      // A name is as it was when it is put back. An e-mail is not: whether it was verified, and when, would be lost.
      offer={({ changed, tag }) =>
        "name" in changed && !("email" in changed)
          ? undoing(() => update.mutateAsync({ name: read.name, tag }), words.takenBack)
          : undefined
      }
      mend={mend}
      fields={(before) => (
        <>
          <Field label={words.nameField}>
            {(control) => (
              <Input
                {...control}
                name="name"
                dir="auto"
                value={typed.name ?? before.name ?? read.name ?? ""}
                onChange={(event) => setTyped({ ...typed, name: event.target.value })}
                maxLength={256}
                autoComplete="off"
              />
            )}
          </Field>
          <Field label={words.emailField} hint={words.emailHint}>
            {(control) => (
              <Input
                {...control}
                name="email"
                type="email"
                required={read.email !== null}
                value={typed.email ?? before.email ?? read.email ?? ""}
                onChange={(event) => setTyped({ ...typed, email: event.target.value })}
                maxLength={254}
                autoComplete="off"
              />
            )}
          </Field>
        </>
      )}
    >
      <p>{words.editWhat}</p>
    </Confirm>
  );
}

/** Asks before an e-mail is marked as verified. */
export function VerifyDialog({ user, onClose }: DialogProps) {
  const update = useUpdateUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  const email = (
    <span key="email" className="break-all font-medium text-fg">
      {read.email}
    </span>
  );
  return (
    <Confirm
      onClose={onClose}
      title={words.verifyTitle}
      verb={words.verify}
      tone="primary"
      act={(reason) => update.mutateAsync({ emailVerified: true, reason, tag: read.tag })}
      done={words.verifyDone(read.email ?? "")}
      undone={words.verifyUndone}
      offer={({ tag }) =>
        undoing(() => update.mutateAsync({ emailVerified: false, tag }), words.verifyUndone)
      }
      mend={mend}
    >
      <p>
        <Phrase of={words.verifyWhat(email, personLabel(user))} />
      </p>
    </Confirm>
  );
}
