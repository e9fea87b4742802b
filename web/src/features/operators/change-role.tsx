import { useState } from "react";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { RoleDialog } from "@/features/operators/role-dialog";
import { whyNot } from "@/lib/permission";
import { words } from "@/messages/en/operators";
import type { User } from "../../../../shared/schemas/user.ts";

/** The button that makes a user an operator, or changes what he is. */
export function ChangeRole({ user }: { user: User }) {
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <>
      <GuardedButton why={whyNot(me, "operators:manage", user)} onClick={() => setOpen(true)}>
        {words.change}
      </GuardedButton>
      {open ? <RoleDialog user={user} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
