import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { ProviderBadges, RoleBadge, StatusBadge } from "@/components/badges";
import { type Column, DataTable } from "@/components/data-table";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import type { RowAction } from "@/components/row-offers";
import { PersonCell } from "@/components/table-person";
import { Time } from "@/components/time";
import { type UserFilters, usersQuery } from "@/features/users/queries";
import { number } from "@/lib/count";
import { personLabel } from "@/lib/person";
import type { Selection } from "@/lib/selection";
import { words } from "@/messages/en/users";
import type { User } from "../../../../shared/schemas/user.ts";

const NoUsers = lazily(() => import("@/features/users/no-users").then((module) => module.NoUsers));
// Asked for at once, but not waited for: mostly there are some.
NoUsers.ahead();

const columns = (): Column<User>[] => [
  { id: "user", head: words.user, room: 102, cell: (user) => <PersonCell user={user} isRow /> },
  {
    id: "status",
    head: words.status,
    width: 26,
    rank: 1,
    cell: (user) => <StatusBadge status={user.status} />,
  },
  {
    id: "role",
    head: words.role,
    width: 26,
    rank: 4,
    cell: (user) => <RoleBadge role={user.role} />,
  },
  {
    id: "providers",
    head: words.providers,
    width: 50,
    rank: 3,
    cell: (user) => <ProviderBadges providers={user.providers} />,
  },
  {
    id: "sessions",
    head: words.sessions,
    width: 22,
    rank: 5,
    className: "text-right! tabular-nums",
    cell: (user) => (
      <span className={user.sessionCount ? undefined : "text-fg-faint"}>{number(user.sessionCount)}</span>
    ),
  },
  {
    id: "last",
    head: words.lastSignIn,
    width: 34,
    rank: 2,
    cell: (user) => <Time iso={user.lastSignInAt} missing={words.neverSeen} />,
  },
  {
    id: "created",
    head: words.created,
    width: 30,
    rank: 6,
    cell: (user) => <Time iso={user.createdAt} missing={words.beforeRollcall} />,
  },
];

interface UsersTableProps {
  filters: UserFilters;
  filtered: boolean;
  onClear: () => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** what can be done to a user from his row */
  actions: (user: User) => readonly RowAction[];
}

/** The users, newest first; for a search, those that it finds. */
export function UsersTable(props: UsersTableProps) {
  const { filters, filtered, onClear, selection, onSelect, actions } = props;
  const me = useMe();
  const list = usersQuery(filters);
  const query = useQuery(list);
  return (
    <DataTable
      name="users"
      caption={words.title}
      noun={[words.one, words.many]}
      columns={columns()}
      query={query}
      list={list}
      rowKey={(user) => user.id}
      actions={actions}
      selection={
        me.permissions.includes("jobs:manage") ? { selection, onSelect, label: personLabel } : undefined
      }
      onClearFilters={filtered ? onClear : undefined}
      empty={
        <Suspense>
          <NoUsers filtered={filtered} onClear={onClear} />
        </Suspense>
      }
    />
  );
}
