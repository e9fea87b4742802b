import { Link } from "@tanstack/react-router";
import { Country } from "@/components/country";
import type { Column } from "@/components/data-table";
import { Device } from "@/components/device";
import { Time } from "@/components/time";
import { number } from "@/lib/count";
import { words } from "@/messages/en/sessions";
import type { SessionGroup, SessionSummary } from "../../../../shared/schemas/session.ts";

const ROW_LINK = "block truncate font-medium row-link";

/** What is told of the sessions with one device. What is not known is nothing to filter by. */
export const deviceColumns = (): Column<SessionSummary["devices"][number]>[] => [
  {
    id: "device",
    head: words.device,
    room: 64,
    cell: ({ userAgent }) =>
      userAgent === null ? (
        <Device userAgent={null} />
      ) : (
        <Link
          to="/sessions"
          search={(old) => ({ ...old, by: undefined, userAgent: undefined, userAgentIs: userAgent })}
          className={ROW_LINK}
        >
          <Device userAgent={userAgent} />
        </Link>
      ),
  },
  ...countColumns(),
  {
    id: "agent",
    head: words.userAgent,
    width: 140,
    rank: 4,
    cell: ({ userAgent }) => (
      <code className="font-mono text-fg-muted text-xs" title={userAgent ?? undefined}>
        {userAgent ?? "–"}
      </code>
    ),
  },
];

/** What is told of the sessions from one country, likewise. */
export const placeColumns = (): Column<SessionSummary["countries"][number]>[] => [
  {
    id: "place",
    head: words.place,
    room: 64,
    cell: ({ country }) =>
      country === null ? (
        <Country code={null} missing={words.unknownPlace} />
      ) : (
        <Link to="/sessions" search={(old) => ({ ...old, by: undefined, country })} className={ROW_LINK}>
          <Country code={country} missing={words.unknownPlace} />
        </Link>
      ),
  },
  ...countColumns(),
];

function countColumns<T extends SessionGroup>(): Column<T>[] {
  return [
    {
      id: "sessions",
      head: words.title,
      width: 28,
      narrow: 24,
      className: "text-right! tabular-nums",
      cell: ({ sessions }) => number(sessions),
    },
    {
      id: "users",
      head: words.users,
      width: 28,
      narrow: 24,
      rank: 2,
      className: "text-right! tabular-nums",
      cell: ({ users }) => number(users),
    },
    {
      id: "seen",
      head: words.lastSeen,
      width: 36,
      rank: 3,
      cell: ({ lastSeenAt }) => <Time iso={lastSeenAt} missing={words.never} />,
    },
  ];
}
