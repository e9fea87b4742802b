import { Link } from "@tanstack/react-router";
import ShieldOff from "lucide-react/icons/shield-off";
import { State } from "@/components/states";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/common";
import { buttonStyle } from "@/ui/button";
import type { Permission } from "../../../shared/permissions.ts";
import type { Me } from "../../../shared/schemas/me.ts";

/** Signed in, but not for this: why, and what to do about it. */
export function NoPermission({ me, permission }: { me: Me; permission: Permission }) {
  return (
    <State
      isPage
      icon={ShieldOff}
      title={words.noAccess}
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
    </State>
  );
}
