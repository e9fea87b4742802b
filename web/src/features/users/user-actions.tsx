import type { ReactNode } from "react";
import { GuardedButton } from "@/components/guarded-button";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { useAsked } from "@/components/use-asked";
import type { ReadUser } from "@/features/users/queries";
import type { UserQuestion } from "@/features/users/user-dialogs";
import { whyNot } from "@/lib/permission";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/user";

const UserDialog = lazily(() => import("@/features/users/user-dialogs").then((module) => module.UserDialog));

interface UserActionsProps {
  user: ReadUser;
  /** what other parts of the console can do to him */
  more?: ReactNode;
}

/** What can be done to a user, each behind a question. */
export function UserActions({ user, more }: UserActionsProps) {
  const me = useMe();
  const mayVerify = whyNot(me, "users:verify", user);
  const mayEdit = whyNot(me, "users:update", user);
  const mayBan = whyNot(me, "users:ban", user);
  const banned = user.status === "banned";
  const unverified = Boolean(user.email && !user.emailVerified);
  const [open, setOpen] = useAsked<UserQuestion>({
    verify: unverified && mayVerify === null,
    edit: mayEdit === null,
    ban: !banned && mayBan === null,
    unban: banned && mayBan === null,
  });
  useShortcuts(
    mayBan
      ? []
      : [
          {
            keys: ["b"],
            label: banned ? words.unban : words.ban,
            group: "This page",
            run: () => setOpen(banned ? "unban" : "ban"),
          },
        ],
  );
  return (
    <div className="flex flex-wrap gap-2">
      {unverified ? (
        <GuardedButton why={mayVerify} onClick={() => setOpen("verify")}>
          {words.verify}
        </GuardedButton>
      ) : null}
      <GuardedButton why={mayEdit} onClick={() => setOpen("edit")}>
        {words.edit}
      </GuardedButton>
      {more}
      {banned ? (
        <GuardedButton shortcut="b" why={mayBan} onClick={() => setOpen("unban")}>
          {words.unban}
        </GuardedButton>
      ) : (
        <GuardedButton shortcut="b" tone="quietDanger" why={mayBan} onClick={() => setOpen("ban")}>
          {words.ban}
        </GuardedButton>
      )}
      {open ? (
        <Opening>
          <UserDialog question={open} user={user} onClose={() => setOpen(null)} />
        </Opening>
      ) : null}
    </div>
  );
}
