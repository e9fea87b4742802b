import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { Dialog } from "@/components/overlays";
import type { RowAction } from "@/components/row-offers";
import { userQuery } from "@/features/users/queries";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import { words as common } from "@/messages/en/common";
import { words as sessions } from "@/messages/en/sessions";
import { words } from "@/messages/en/user";
import { Button } from "@/ui/button";
import type { User } from "../../../../../shared/schemas/user.ts";

const BanOrUnbanDialog = lazily(() =>
  import("@/features/users/ban-dialogs").then((module) => module.BanOrUnbanDialog),
);
const RevokeAllDialog = lazily(() =>
  import("@/features/sessions/revoke-dialog").then((module) => module.RevokeAllDialog),
);

/** What a row of the list of users offers to do to him. */
export type RowOffers = (user: User) => readonly RowAction[];

interface Asked {
  what: "ban" | "revoke";
  user: User;
}

/** Puts into `offers` what the operator may do to a user from his row, as on his page, and asks before it is done. */
export function RowQuestions({ offers }: { offers: RefObject<RowOffers> }) {
  const me = useMe();
  const [asked, ask] = useState<Asked | null>(null);
  const close = () => ask(null);
  useEffect(() => {
    offers.current = (user) => [
      ...(me.permissions.includes("users:ban")
        ? [
            {
              key: "b",
              label: user.status === "banned" ? words.unban : words.ban,
              why: whyNot(me, "users:ban", user),
              run: () => ask({ what: "ban", user }),
            },
          ]
        : []),
      ...(me.permissions.includes("sessions:revoke")
        ? [
            {
              key: "e",
              label: sessions.revokeAll,
              why:
                whyNot(me, "sessions:revoke", user, { onSelf: true }) ??
                (user.sessionCount === 0 ? sessions.noneToRevoke : null),
              run: () => ask({ what: "revoke", user }),
            },
          ]
        : []),
    ];
  }, [offers, me]);
  if (asked === null) return null;
  return (
    <Opening>
      {asked.what === "ban" ? (
        <BanQuestion user={asked.user} onClose={close} />
      ) : (
        <RevokeAllDialog user={asked.user} live={asked.user.sessionCount} onClose={close} />
      )}
    </Opening>
  );
}

/** Bans a user or lifts his ban, as he is now: the list may be older. It is asked at once, and answered once he is read. */
function BanQuestion({ user, onClose }: { user: User; onClose: () => void }) {
  const { data, error, isFetchedAfterMount } = useQuery({ ...userQuery(user.id), staleTime: 0 });
  const [read, setRead] = useState<typeof data>();
  // Once: what the ban's own answer says of him shall not turn the question round.
  if (data && isFetchedAfterMount && !error && !read) setRead(data);
  if (read || !error) return <BanOrUnbanDialog user={read ?? user} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={onClose} title={words.banTitle(personLabel(user))}>
      <div className="mt-4 grid gap-4">
        <FailureNote error={error} undone={words.banUndone(personLabel(user))} />
        <Button className="justify-self-end" onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </Dialog>
  );
}
