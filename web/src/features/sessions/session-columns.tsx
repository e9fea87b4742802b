import { Link } from "@tanstack/react-router";
import LogOut from "lucide-react/icons/log-out";
import { Country } from "@/components/country";
import type { Column } from "@/components/data-table";
import { Device } from "@/components/device";
import { ProviderMark } from "@/components/provider-mark";
import { Time } from "@/components/time";
import { SessionBadge } from "@/features/sessions/session-badge";
import { deviceWords, endWords, isLive, placeWords } from "@/features/sessions/words";
import { personLabel } from "@/lib/person";
import { providerName } from "@/lib/provider";
import { words } from "@/messages/en/sessions";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { RowKbd } from "@/ui/kbd";
import type { Session } from "../../../../shared/schemas/session.ts";

/** What a list of sessions tells of each. */
export const sessionColumns = (): Column<Session>[] => [
  { id: "user", head: words.user, cell: (session) => <UserCell session={session} /> },
  {
    id: "device",
    head: words.device,
    className: "w-42 hidden md:table-cell lg:w-56 min-[90rem]:w-64",
    cell: ({ userAgent }) => <Device userAgent={userAgent} />,
  },
  {
    id: "place",
    head: words.place,
    className: "w-40 hidden xl:table-cell min-[90rem]:w-42",
    cell: ({ country }) => <Country code={country} missing={words.unknown} />,
  },
  {
    id: "ip",
    head: words.ip,
    className: "w-34 hidden min-[100rem]:table-cell",
    cell: (session) => (
      <code className="font-mono text-xs" title={session.ip ?? undefined}>
        {session.ip ?? "–"}
      </code>
    ),
  },
  {
    id: "provider",
    head: words.provider,
    className: "w-40 hidden min-[90rem]:table-cell",
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
    className: "w-28 hidden lg:table-cell",
    cell: (session) => <Time iso={session.createdAt} missing={words.beforeRollcall} />,
  },
  {
    id: "seen",
    head: words.lastSeen,
    className: "w-28 hidden min-[108rem]:table-cell",
    cell: (session) => <Time iso={session.lastSeenAt} missing={words.never} />,
  },
  {
    id: "state",
    head: words.state,
    className: "w-34 hidden xl:table-cell",
    cell: (session) => <SessionBadge session={session} />,
  },
];

/** Those that have room beside an open panel. */
export const besidePanel = (columns: Column<Session>[]): Column<Session>[] =>
  columns.filter(({ id }) => ["user", "device", "action"].includes(id));

/** The column with each session's end. */
export function actionColumn(onRevoke: (session: Session) => void): Column<Session> {
  return {
    id: "action",
    head: words.action,
    className: "relative z-1 w-38 text-right! max-md:w-20",
    cell: (session) =>
      isLive(session, Date.now()) ? (
        <span className="inline-flex items-center">
          <RowKbd>e</RowKbd>
          <Button
            size="sm"
            tone="ghostDanger"
            className="-mr-2.5"
            data-key="e"
            onClick={() => onRevoke(session)}
          >
            <LogOut aria-hidden="true" className="md:hidden" />
            <span className="max-md:sr-only">{words.revoke}</span>
          </Button>
        </span>
      ) : null,
  };
}

function UserCell({ session }: { session: Session }) {
  const label = personLabel(session.user);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar label={label} />
      <span className="min-w-0">
        <Link
          to="."
          search={(old) => ({ ...old, open: session.id })}
          state={(old) => old}
          resetScroll={false}
          title={session.user.email ?? label}
          className="block truncate font-medium row-link"
        >
          <bdi>{label}</bdi>
        </Link>
        <span className="block truncate text-fg-muted text-xs md:hidden">
          {session.endedAt ? `${endWords(session.endedBy)} · ` : ""}
          {deviceWords(session)} · {placeWords(session)}
        </span>
      </span>
    </span>
  );
}
