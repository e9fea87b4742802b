import { GuardedButton } from "@/components/guarded-button";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { useAsked } from "@/components/use-asked";
import { whyNot } from "@/lib/permission";
import { words } from "@/messages/en/operators";
import type { User } from "../../../../shared/schemas/user.ts";

const RoleDialog = lazily(() =>
  import("@/features/operators/role-dialog").then((module) => module.RoleDialog),
);

/** The button that makes a user an operator, or changes what he is. */
export function ChangeRole({ user }: { user: User }) {
  const me = useMe();
  const why = whyNot(me, "operators:manage", user);
  const [asked, ask] = useAsked({ role: why === null });
  return (
    <>
      <GuardedButton why={why} onClick={() => ask("role")}>
        {words.change}
      </GuardedButton>
      {asked ? (
        <Opening>
          <RoleDialog user={user} onClose={() => ask(null)} />
        </Opening>
      ) : null}
    </>
  );
}
