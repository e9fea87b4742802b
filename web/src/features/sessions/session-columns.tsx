import LogOut from "lucide-react/icons/log-out";
import { Country } from "@/components/country";
import type { Column } from "@/components/data-table";
import { Device, DeviceIcon } from "@/components/device";
import { OpenLink } from "@/components/open-link";
import { ProviderMark } from "@/components/provider-mark";
import { Time } from "@/components/time";
import { SessionBadge } from "@/features/sessions/session-badge";
import { deviceWords, endWords, isLive } from "@/features/sessions/words";
import { personLabel } from "@/lib/person";
import { countryName } from "@/lib/place";
import { providerName } from "@/lib/provider";
import { words } from "@/messages/en/sessions";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { RowKbd } from "@/ui/kbd";
import type { Session } from "../../../../shared/schemas/session.ts";

/** What a list of sessions tells of each; `isOpen` says whether one of them is open beside it. */
export const sessionColumns = (isOpen: boolean): Column<Session>[] => [
  {
    id: "user",
    head: words.user,
    room: 56,
    cell: (session) => <UserCell session={session} isOpen={isOpen} />,
  },
  {
    id: "device",
    head: words.device,
    width: 64,
    narrow: 56,
    rank: 1,
    className: "@min-[100rem]:w-72!",
    cell: ({ userAgent }) => <Device userAgent={userAgent} />,
  },
  {
    id: "place",
    head: words.place,
    width: 52,
    rank: 3,
    cell: ({ country }) => <Country code={country} missing={words.unknown} />,
  },
  {
    id: "ip",
    head: words.ip,
    width: 36,
    rank: 5,
    // Where there is room for all, there is room for the longest address as well.
    className: "@min-[112rem]:w-77!",
    cell: (session) => (
      <code className="font-mono text-xs" title={session.ip ?? undefined}>
        {session.ip ?? "–"}
      </code>
    ),
  },
  {
    id: "provider",
    head: words.provider,
    width: 44,
    rank: 6,
    cell: ({ provider }) =>
      provider ? (
        <span className="flex items-center gap-2">
          <ProviderMark provider={provider} className="text-fg-muted" />
          <span className="truncate">{providerName(provider)}</span>
        </span>
      ) : (
        <span className="text-fg-faint">–</span>
      ),
  },
  {
    id: "started",
    head: words.signedIn,
    width: 30,
    rank: 2,
    cell: (session) => <Time iso={session.createdAt} missing={words.beforeRollcall} />,
  },
  {
    id: "seen",
    head: words.lastSeen,
    width: 30,
    rank: 7,
    cell: (session) => <Time iso={session.lastSeenAt} missing={words.never} />,
  },
  {
    id: "state",
    head: words.state,
    width: 34,
    rank: 4,
    cell: (session) => <SessionBadge session={session} />,
  },
];

/** The column with each session's end. */
export function actionColumn(onRevoke: (session: Session) => void): Column<Session> {
  return {
    id: "action",
    head: words.action,
    width: 46,
    narrow: 20,
    className: "relative z-1 text-right!",
    cell: (session) =>
      isLive(session, Date.now()) ? (
        <span className="inline-flex items-center gap-1">
          <span className="contents @max-[48rem]:hidden">
            <RowKbd>e</RowKbd>
          </span>
          <Button
            size="sm"
            tone="ghostDanger"
            className="-mr-2.5"
            data-key="e"
            onClick={() => onRevoke(session)}
          >
            <LogOut aria-hidden="true" className="@min-[48rem]:hidden" />
            <span className="@max-[48rem]:sr-only">{words.revoke}</span>
          </Button>
        </span>
      ) : null,
  };
}

/** All that a phone tells of a session, in two lines: what may be cut is at the end. */
function InShort({ session }: { session: Session }) {
  const { endedAt, endedBy, ip, country } = session;
  const place = countryName(country);
  return (
    <span className="line-clamp-2 whitespace-normal text-fg-muted text-xs md:hidden">
      {endedAt ? `${endWords(endedBy)} · ` : ""}
      <DeviceIcon userAgent={session.userAgent} className="mr-1 inline size-3.5 align-text-bottom" />
      {deviceWords(session)}
      {/* Of IPv6 an address is longer than a line. */}
      {ip ? <span className={ip.includes(":") ? "break-all" : undefined}>{`\u00a0· ${ip}`}</span> : null}
      {place ? `\u00a0· ${place}` : ""}
    </span>
  );
}

function UserCell({ session, isOpen }: { session: Session; isOpen: boolean }) {
  const label = personLabel(session.user);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar label={label} />
      <span className="min-w-0">
        <OpenLink
          id={session.id}
          isInPlace={isOpen}
          title={session.user.email ?? label}
          className="block truncate font-medium row-link"
        >
          <bdi>{label}</bdi>
        </OpenLink>
        <InShort session={session} />
      </span>
    </span>
  );
}
