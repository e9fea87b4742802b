import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Device } from "@/components/device";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { Time } from "@/components/time";
import { sessionsOfAddressQuery } from "@/features/sessions/queries";
import { isLive } from "@/features/sessions/words";
import { cn } from "@/lib/cn";
import { personLabel } from "@/lib/person";
import { type Selection, togglePage, toggleRow } from "@/lib/selection";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/address";
import { Avatar } from "@/ui/avatar";
import { CheckField, RoomyCheckbox } from "@/ui/checkbox";
import type { Session } from "../../../../shared/schemas/session.ts";

interface UsersOfAddressProps {
  /** an address or a block of them */
  ip: string;
  /** where users may be ticked */
  selection: Selection | null;
  onSelect: (selection: Selection) => void;
  actions: ReactNode;
}

/** Who has or had a session from an address, by how lately. */
export function UsersOfAddress({ ip, selection, onSelect, actions }: UsersOfAddressProps) {
  const query = useQuery(sessionsOfAddressQuery(ip));
  const now = useNow();
  const users = [...Map.groupBy(query.data?.items ?? [], ({ userId }) => userId).values()];
  const ids = users.flatMap(([latest]) => latest?.userId ?? []);
  const ticked = ids.filter((id) => selection?.keys.has(id)).length;
  return (
    <Section
      title={words.users}
      count={query.data?.nextCursor ? undefined : query.data && users.length}
      actions={actions}
    >
      <SectionRows query={query} rows={3}>
        {users.length === 0 && !query.data?.nextCursor ? <SectionNote>{words.nobody}</SectionNote> : null}
        {selection && users.length > 1 ? (
          <li className="px-4 py-2">
            <CheckField
              label={words.selectAll}
              checked={ticked === ids.length}
              onChange={() => onSelect(togglePage(selection, ids))}
            />
          </li>
        ) : null}
        {users.map((sessions) => (
          <UserRow
            key={sessions[0]?.userId}
            sessions={sessions}
            now={now}
            isTicked={selection?.keys.has(sessions[0]?.userId ?? "") ?? null}
            onTick={(id, range) => selection && onSelect(toggleRow(selection, ids, id, range))}
          />
        ))}
        {query.data?.nextCursor ? <SectionNote>{words.more}</SectionNote> : null}
      </SectionRows>
    </Section>
  );
}

interface UserRowProps {
  /** all of one user, the latest first */
  sessions: readonly Session[];
  now: number;
  /** null where nothing can be ticked */
  isTicked: boolean | null;
  onTick: (userId: string, range: boolean) => void;
}

function UserRow({ sessions, now, isTicked, onTick }: UserRowProps) {
  const [latest] = sessions;
  if (!latest) return null;
  const label = personLabel(latest.user);
  const live = sessions.filter((session) => isLive(session, now)).length;
  return (
    <li
      data-row={latest.userId}
      className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 @min-[36rem]/section:flex-nowrap"
    >
      {isTicked === null ? null : (
        <RoomyCheckbox
          room="-mx-3 size-10 shrink-0 place-content-center"
          data-key="x"
          aria-label={words.select(label)}
          aria-keyshortcuts="x"
          checked={isTicked}
          onClick={(event) => onTick(latest.userId, event.shiftKey)}
          onChange={() => {}}
        />
      )}
      <Avatar label={label} />
      <span className="min-w-0 flex-1 basis-32">
        <Link
          to="/users/$userId"
          params={{ userId: latest.userId }}
          title={latest.user.email ?? label}
          className="block truncate font-medium text-sm hover:underline"
        >
          <bdi>{label}</bdi>
          {latest.user.email && latest.user.email !== label ? (
            <span className="font-normal text-fg-muted"> · {latest.user.email}</span>
          ) : null}
        </Link>
        <span className="flex flex-wrap gap-x-3 text-fg-muted text-xs">
          {words.sessions(live, sessions.length)}
          <Device userAgent={latest.userAgent} />
        </span>
      </span>
      <span
        className={cn(
          "text-fg-muted text-xs @max-[36rem]/section:basis-full @min-[36rem]/section:text-right",
          isTicked === null ? "@max-[36rem]/section:pl-9" : "@max-[36rem]/section:pl-16",
        )}
      >
        {words.lastSeen}
        <Time iso={latest.lastSeenAt} missing={words.never} />
      </span>
    </li>
  );
}
