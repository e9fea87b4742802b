import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMe } from "@/components/me";
import { NoPermission } from "@/components/states";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/common";
import { buttonStyle } from "@/ui/button";
import type { Permission } from "../../../shared/permissions.ts";

/** What is inside, for whoever may see it; for others a page that says why not and what to do. */
export function Permitted({ permission, children }: { permission: Permission; children: ReactNode }) {
  const me = useMe();
  if (me.permissions.includes(permission)) return children;
  return (
    <NoPermission
      actions={
        <>
          <Link to="/account" className={buttonStyle()}>
            {words.myAccount}
          </Link>
          <Link to="/sign-out" className={buttonStyle({ tone: "ghost" })}>
            {words.signOut}
          </Link>
        </>
      }
    >
      {words.signedInAs(personLabel(me), me.email, whyNot(me, permission) ?? "")}
    </NoPermission>
  );
}
