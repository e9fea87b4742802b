import { Link } from "@tanstack/react-router";
import MonitorSmartphone from "lucide-react/icons/monitor-smartphone";
import Network from "lucide-react/icons/network";
import UserRound from "lucide-react/icons/user-round";
import { Copyable } from "@/components/copyable";
import { Country } from "@/components/country";
import { Device } from "@/components/device";
import { Fact, Facts } from "@/components/facts";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { ProviderMark } from "@/components/provider-mark";
import { SessionBadge } from "@/features/sessions/session-badge";
import { isLive } from "@/features/sessions/words";
import { whyNot } from "@/lib/permission";
import { personLabel } from "@/lib/person";
import { providerName } from "@/lib/provider";
import { isPanels } from "@/lib/rows";
import { exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/sessions";
import { LinkList, linkRow } from "@/ui/link-list";
import type { Session } from "../../../../shared/schemas/session.ts";

/** Everything that is known about a session, and what can be done about it. */
export function SessionDetails({ session, onRevoke }: { session: Session; onRevoke: () => void }) {
  const { user, userId, ip, userAgent, provider } = session;
  const label = personLabel(user);
  const me = useMe();
  // One's own may be ended whatever the role.
  const why = userId === me.id ? null : whyNot(me, "sessions:revoke");
  const mayEnd = isLive(session, useNow());
  useShortcuts(
    mayEnd && why === null
      ? [
          {
            keys: ["e"],
            label: words.revoke,
            group: "This page",
            holds: isPanels,
            run: onRevoke,
          },
        ]
      : [],
  );
  return (
    <div className="grid gap-6">
      <Facts>
        <Fact name={words.state}>
          <SessionBadge session={session} />
        </Fact>
        <Fact name={words.user}>
          <Link to="/users/$userId" params={{ userId }} className="break-words font-medium hover:underline">
            <bdi>{label}</bdi>
          </Link>
          {user.email && user.email !== label ? (
            <span className="block break-words text-fg-muted">{user.email}</span>
          ) : null}
        </Fact>
        <Fact name={words.signedIn}>
          <Moment iso={session.createdAt} missing={words.beforeRollcall} />
        </Fact>
        <Fact name={words.lastSeen}>
          <Moment iso={session.lastSeenAt} missing={words.never} />
        </Fact>
        {session.endedAt ? (
          <Fact name={words.ended}>
            <Moment iso={session.endedAt} missing={words.unknown} />
          </Fact>
        ) : (
          <Fact name={words.endsByItself}>
            <Moment iso={session.expires} missing={words.unknown} />
          </Fact>
        )}
        <Fact name={words.provider}>
          {provider ? (
            <span className="flex items-center gap-2">
              <ProviderMark provider={provider} className="text-fg-muted" />
              {providerName(provider)}
            </span>
          ) : null}
        </Fact>
        <Fact name={words.ipAddress}>{ip ? <Copyable value={ip} label={words.ipAddress} /> : null}</Fact>
        <Fact name={words.country}>
          <Country code={session.country} missing={words.unknown} />
        </Fact>
        <Fact name={words.device}>
          <Device userAgent={userAgent} />
        </Fact>
        <Fact name={words.userAgent}>
          {userAgent ? <span className="break-words font-mono text-xs">{userAgent}</span> : null}
        </Fact>
        <Fact name={words.sessionId}>
          <Copyable value={session.id} label={words.idToCopy} />
        </Fact>
      </Facts>
      {mayEnd ? (
        <div>
          <GuardedButton tone="quietDanger" why={why} shortcut="e" onClick={onRevoke}>
            {words.revoke}
          </GuardedButton>
        </div>
      ) : null}
      <LinkList label={words.goOn}>
        <Link to="/users/$userId" params={{ userId }} className={linkRow}>
          <UserRound aria-hidden="true" /> {words.thisUser}
        </Link>
        <Link to="/sessions" search={{ userId, state: "all" }} className={linkRow}>
          <MonitorSmartphone aria-hidden="true" /> {words.allOfUser}
        </Link>
        {ip ? (
          <Link to="/address" search={{ ip }} className={linkRow}>
            <Network aria-hidden="true" /> {words.aboutAddress}
          </Link>
        ) : null}
      </LinkList>
    </div>
  );
}

function Moment({ iso, missing }: { iso: string | null; missing: string }) {
  if (iso === null) return <span className="text-fg-faint">{missing}</span>;
  return <time dateTime={iso}>{exactTime(iso)}</time>;
}
