import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { useDraft } from "@/components/use-draft";
import { useGrantRole, useRevokeRole } from "@/features/operators/mutations";
import { roleChoices } from "@/features/operators/words";
import { questionOf } from "@/lib/drafts";
import { personLabel } from "@/lib/person";
import { oneOf } from "@/lib/search";
import { undoing } from "@/lib/undoing";
import { words } from "@/messages/en/operators";
import { Field } from "@/ui/field";
import { Select } from "@/ui/input";
import { ROLES, type Role } from "../../../../shared/permissions.ts";

interface RoleDialogProps {
  user: { id: string; name: string | null; email: string | null; role: Role | null };
  onClose: () => void;
}

/** Asks which role somebody shall have, and gives it to him. */
export function RoleDialog({ user, onClose }: RoleDialogProps) {
  const grant = useGrantRole(user.id);
  const name = personLabel(user);
  const title = user.role ? words.changeTitle(name) : words.grantTitle(name);
  const { before } = useDraft(questionOf(title));
  const [role, setRole] = useState<Role>(oneOf(before.role, ROLES) ?? user.role ?? "viewer");
  const revoke = useRevokeRole(user.id);
  const giveBack = (before: Role | null): Promise<unknown> =>
    before === null ? revoke.mutateAsync({}) : grant.mutateAsync({ role: before });
  const choices = roleChoices();
  const hint = choices.find(({ value }) => value === role)?.detail;
  return (
    <Confirm
      onClose={onClose}
      title={title}
      verb={user.role ? words.change : words.grant}
      tone="primary"
      act={(reason) => grant.mutateAsync({ role, reason })}
      done={words.granted(name, role)}
      undone={words.unchanged}
      offer={() => undoing(() => giveBack(user.role), words.tookBack(name, user.role))}
      fields={() => (
        <Field label={words.role} hint={hint}>
          {(control) => (
            <Select
              {...control}
              name="role"
              value={role}
              onChange={(event) => {
                const choice = choices.find(({ value }) => value === event.target.value);
                if (choice) setRole(choice.value);
              }}
            >
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    >
      <p>{words.grantWhat(user.email && user.email !== name ? `${name} (${user.email})` : name)}</p>
      {role === "owner" && user.role !== "owner" ? (
        <p className="font-medium text-danger">{words.ownerWarning}</p>
      ) : null}
    </Confirm>
  );
}
