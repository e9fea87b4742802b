import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { Time } from "@/components/time";
import { DeviceIcon } from "@/features/sessions/device-icon";
import { userSessionsQuery } from "@/features/sessions/queries";
import { RevokeAllDialog, RevokeSessionDialog } from "@/features/sessions/revoke-dialog";
import { SessionBadge } from "@/features/sessions/session-badge";
import { deviceWords, isLive, placeWords } from "@/features/sessions/words";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import { providerName } from "@/lib/provider";
import { useNow } from "@/lib/use-now";
import { Button } from "@/ui/button";
import { RowKbd } from "@/ui/kbd";
import type { Session } from "../../../../shared/schemas/session.ts";
import type { User } from "../../../../shared/schemas/user.ts";

/** Where a user is signed in now, and, on demand, where he was. */
export function UserSessions({ user }: { user: User }) {
  const me = useMe();
  const now = useNow();
  const [past, setPast] = useState(false);
  const [ending, setEnding] = useState<Session | "all" | null>(null);
  const query = useQuery(userSessionsQuery(user.id, past ? "all" : "active"));
  const items = query.data?.items;
  const live = items?.filter((session) => isLive(session, now)).length;
  const why = whyNot(me, "sessions:revoke", user, { onSelf: true });
  const close = () => setEnding(null);
  return (
    <Section
      title="Signed in now"
      count={live}
      actions={
        <>
          <Button tone="ghost" aria-pressed={past} onClick={() => setPast(!past)}>
            {past ? "Hide ended sessions" : "Show ended sessions"}
          </Button>
          <GuardedButton
            tone="quietDanger"
            why={why ?? (live === 0 ? "There is no live session to revoke." : null)}
            onClick={() => setEnding("all")}
          >
            Revoke all sessions
          </GuardedButton>
        </>
      }
    >
      <SectionRows query={query} rows={2}>
        {items?.length === 0 ? (
          <SectionNote>{personLabel(user)} is not signed in anywhere.</SectionNote>
        ) : null}
        {items?.map((session) => (
          <li
            key={session.id}
            data-row={session.id}
            className="group/row flex min-h-14 items-center gap-3 px-4 py-2"
          >
            <span className="grid size-8 shrink-0 place-items-center rounded-md border border-line">
              <DeviceIcon userAgent={session.userAgent} />
            </span>
            <span className="min-w-0 flex-1" title={session.userAgent ?? undefined}>
              <span className="flex flex-wrap items-center gap-x-2 font-medium text-sm">
                <span className="truncate">{deviceWords(session)}</span>
                <SessionBadge session={session} />
              </span>
              <span className="block truncate text-fg-muted text-xs">
                {placeWords(session)}
                {session.provider ? ` · with ${providerName(session.provider)}` : ""}
              </span>
            </span>
            <span className="text-right text-fg-muted text-xs max-md:hidden">
              <span className="block">
                Signed in <Time iso={session.createdAt} missing="before Rollcall" />
              </span>
              <span className="block">
                {session.endedAt ? "Ended " : "Last seen "}
                <Time iso={session.endedAt ?? session.lastSeenAt} missing="never" />
              </span>
            </span>
            {isLive(session, now) ? (
              <>
                <RowKbd>e</RowKbd>
                <GuardedButton
                  size="sm"
                  tone="quietDanger"
                  data-key="e"
                  why={why}
                  onClick={() => setEnding(session)}
                >
                  Revoke session
                </GuardedButton>
              </>
            ) : null}
          </li>
        ))}
      </SectionRows>
      {ending === "all" ? (
        <RevokeAllDialog userId={user.id} name={personLabel(user)} onClose={close} />
      ) : null}
      {ending !== null && ending !== "all" ? <RevokeSessionDialog session={ending} onClose={close} /> : null}
    </Section>
  );
}
