import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { MonitorOff, SearchX } from "lucide-react";
import { useState } from "react";
import { type Column, DataTable } from "@/components/data-table";
import { useMe } from "@/components/me";
import { State } from "@/components/states";
import { Time } from "@/components/time";
import { type SessionFilters, sessionsQuery } from "@/features/sessions/queries";
import { RevokeSessionDialog } from "@/features/sessions/revoke-dialog";
import { SessionBadge } from "@/features/sessions/session-badge";
import { deviceWords, endWords, isLive, placeWords } from "@/features/sessions/words";
import { personLabel } from "@/lib/person";
import { countryName } from "@/lib/place";
import { providerName } from "@/lib/provider";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { RowKbd } from "@/ui/kbd";
import type { Session } from "../../../../shared/schemas/session.ts";

const COLUMNS: Column<Session>[] = [
  { id: "user", head: "User", cell: (session) => <UserCell session={session} /> },
  {
    id: "device",
    head: "Device",
    className: "w-44 hidden md:table-cell",
    cell: (session) => <span title={session.userAgent ?? undefined}>{deviceWords(session)}</span>,
  },
  {
    id: "place",
    head: "Place",
    className: "w-36 hidden xl:table-cell",
    cell: (session) => countryName(session.country) ?? <span className="text-fg-faint">Unknown</span>,
  },
  {
    id: "ip",
    head: "IP",
    className: "w-34 hidden 2xl:table-cell",
    cell: (session) => (
      <code className="font-mono text-xs" title={session.ip ?? undefined}>
        {session.ip ?? "–"}
      </code>
    ),
  },
  {
    id: "provider",
    head: "Provider",
    className: "w-32 hidden xl:table-cell",
    cell: (session) =>
      session.provider ? providerName(session.provider) : <span className="text-fg-faint">–</span>,
  },
  {
    id: "started",
    head: "Signed in",
    className: "w-28 hidden md:table-cell",
    cell: (session) => <Time iso={session.createdAt} missing="Before Rollcall" />,
  },
  {
    id: "seen",
    head: "Last seen",
    className: "w-28 hidden 2xl:table-cell",
    cell: (session) => <Time iso={session.lastSeenAt} missing="Never" />,
  },
  {
    id: "state",
    head: "State",
    className: "w-40 hidden lg:table-cell",
    cell: (session) => <SessionBadge session={session} />,
  },
];

function UserCell({ session }: { session: Session }) {
  const label = personLabel(session.user);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar label={label} />
      <span className="min-w-0">
        <Link
          to="/users/$userId"
          params={{ userId: session.userId }}
          title={session.user.email ?? label}
          className="block truncate font-medium hover:underline"
        >
          {label}
        </Link>
        <span className="block truncate text-fg-muted text-xs md:hidden">
          {session.endedAt ? `${endWords(session.endedBy)} · ` : ""}
          {deviceWords(session)} · {placeWords(session)}
        </span>
      </span>
    </span>
  );
}

interface SessionsTableProps {
  filters: SessionFilters;
  filtered: boolean;
  onClear: () => void;
}

/** Everybody's sessions, newest first, each with its end at hand. */
export function SessionsTable({ filters, filtered, onClear }: SessionsTableProps) {
  const me = useMe();
  const query = useQuery(sessionsQuery(filters));
  const [ending, setEnding] = useState<Session | null>(null);
  const columns: Column<Session>[] = me.permissions.includes("sessions:revoke")
    ? [
        ...COLUMNS,
        {
          id: "action",
          head: "Action",
          className: "w-38 text-right! max-md:w-32",
          cell: (session) =>
            isLive(session, Date.now()) ? (
              <span className="inline-flex items-center">
                <RowKbd>e</RowKbd>
                <Button
                  size="sm"
                  tone="ghostDanger"
                  className="-mr-2.5"
                  data-key="e"
                  onClick={() => setEnding(session)}
                >
                  Revoke session
                </Button>
              </span>
            ) : null,
        },
      ]
    : COLUMNS;
  return (
    <>
      <DataTable
        caption="Sessions"
        noun={["session", "sessions"]}
        columns={columns}
        query={query}
        rowKey={(session) => session.id}
        onClearFilters={filtered ? onClear : undefined}
        empty={
          filtered ? (
            <State
              icon={SearchX}
              title="No session matches"
              actions={<Button onClick={onClear}>Clear filters</Button>}
            >
              Only live sessions are shown unless the filter “State” says otherwise.
            </State>
          ) : (
            <State icon={MonitorOff} title="Nobody is signed in">
              A session appears here as soon as somebody signs in, and stays as evidence when it has ended.
            </State>
          )
        }
      />
      {ending ? <RevokeSessionDialog session={ending} onClose={() => setEnding(null)} /> : null}
    </>
  );
}
