import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { useAskedAbout } from "@/components/use-asked-about";
import { userSessionsQuery } from "@/features/sessions/detail-queries";
import { RevokeAllDialog, RevokeSessionDialog } from "@/features/sessions/lazy-dialogs";
import { SessionRow } from "@/features/sessions/session-row";
import { isLive } from "@/features/sessions/words";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/sessions";
import { Button } from "@/ui/button";
import type { User } from "../../../../shared/schemas/user.ts";

interface UserSessionsProps {
  user: User;
  /** with "all" those that ended as well */
  listed: "all" | undefined;
  onList: (listed: "all" | undefined) => void;
}

/** Where a user is signed in now, and, on demand, where he was. */
export function UserSessions({ user, listed, onList }: UserSessionsProps) {
  const me = useMe();
  const now = useNow();
  const past = listed === "all";
  const query = useQuery(userSessionsQuery(user.id, listed ?? "active"));
  const items = query.data?.items;
  const isAll = query.data?.nextCursor === null;
  const lives = items?.filter((session) => isLive(session, now));
  const alive = lives?.length;
  // Where they are more than are listed, the user's own count tells how many.
  const live = isAll || past ? alive : alive && Math.max(alive, user.sessionCount);
  // As long as those that ended are on their way, only the others are there.
  const hasEnded = past && items !== undefined && live !== undefined && !query.isPlaceholderData;
  const isMe = user.id === me.id;
  const why = whyNot(me, "sessions:revoke", user, { onSelf: true });
  // One's own may be ended whatever the role.
  const whyOne = isMe ? null : why;
  const whyAll = why && isMe ? `${why} ${words.elsewhereInAccount}` : why;
  const [ending, end] = useAskedAbout("revoke", whyOne === null ? lives : []);
  const [endingAll, endAll] = useAskedAbout("revokeAll", lives && (why === null && live ? [user] : []));
  return (
    <Section
      title={words.signedInNow}
      count={hasEnded ? words.liveAndEnded(live, items.length - live, isAll) : live}
      actions={
        <>
          <Button tone="ghost" onClick={() => onList(past ? undefined : "all")}>
            {past ? words.hideEnded : words.showEnded}
          </Button>
          <GuardedButton
            tone="quietDanger"
            why={whyAll ?? (live === 0 ? words.noneToRevoke : null)}
            onClick={() => endAll(user)}
          >
            {words.revokeAll}
          </GuardedButton>
        </>
      }
    >
      <SectionRows query={query} rows={2}>
        {items?.length === 0 ? <SectionNote>{words.nowhere(personLabel(user))}</SectionNote> : null}
        {items?.map((session) => (
          <SessionRow key={session.id} session={session} why={whyOne} onRevoke={() => end(session)} />
        ))}
        {items && !isAll ? (
          <SectionNote>
            {words.notAllHere}{" "}
            <Link to="/sessions" search={{ userId: user.id, state: listed }}>
              {words.allOfUser}
            </Link>
          </SectionNote>
        ) : null}
      </SectionRows>
      {endingAll ? <RevokeAllDialog user={user} live={live ?? 0} onClose={() => endAll(null)} /> : null}
      {ending ? <RevokeSessionDialog session={ending} onClose={() => end(null)} /> : null}
    </Section>
  );
}
