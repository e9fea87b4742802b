import { useState } from "react";
import { GuardedButton } from "@/components/guarded-button";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { whyNot } from "@/lib/permission";
import { words } from "@/messages/en/operators";
import type { User } from "../../../../shared/schemas/user.ts";

const RoleDialog = lazily(() =>
  import("@/features/operators/role-dialog").then((module) => module.RoleDialog),
);

/** The button that makes a user an operator, or changes what he is. */
export function ChangeRole({ user }: { user: User }) {
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <>
      <GuardedButton why={whyNot(me, "operators:manage", user)} onClick={() => setOpen(true)}>
        {words.change}
      </GuardedButton>
      {open ? (
        <Opening>
          <RoleDialog user={user} onClose={() => setOpen(false)} />
        </Opening>
      ) : null}
    </>
  );
}
