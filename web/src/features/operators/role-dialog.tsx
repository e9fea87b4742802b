import { useState } from "react";
import { Confirm } from "@/components/confirm";
import { useGrantRole } from "@/features/operators/mutations";
import { ROLE_CHOICES } from "@/features/operators/words";
import { personLabel } from "@/lib/person";
import { Field } from "@/ui/field";
import { Select } from "@/ui/input";
import type { Role } from "../../../../shared/permissions.ts";

interface RoleDialogProps {
  user: { id: string; name: string | null; email: string | null; role: Role | null };
  onClose: () => void;
}

/** Asks which role somebody shall have, and gives it to him. */
export function RoleDialog({ user, onClose }: RoleDialogProps) {
  const grant = useGrantRole(user.id);
  const [role, setRole] = useState<Role>(user.role ?? "viewer");
  const name = personLabel(user);
  const choice = ROLE_CHOICES.find(({ value }) => value === role);
  const hint = choice && `${choice.label} ${choice.detail}.`;
  return (
    <Confirm
      onClose={onClose}
      title={user.role ? `Change the role of ${name}?` : `Make ${name} an operator?`}
      verb={user.role ? "Change role" : "Grant role"}
      tone="primary"
      act={(reason) => grant.mutateAsync({ role, reason })}
      done={`${name} has the role ${role} now.`}
      undone="The role is as it was."
      fields={
        <Field label="Role" hint={hint}>
          {(control) => (
            <Select
              {...control}
              value={role}
              onChange={(event) => {
                const choice = ROLE_CHOICES.find(({ value }) => value === event.target.value);
                if (choice) setRole(choice.value);
              }}
            >
              {ROLE_CHOICES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      }
    >
      <p>
        {user.email && user.email !== name ? `${name} (${user.email})` : name} has the new role from the next
        request on. You can change it again at any time.
      </p>
      {role === "owner" && user.role !== "owner" ? (
        <p className="font-medium text-danger">An owner can take every role back, yours too.</p>
      ) : null}
    </Confirm>
  );
}
