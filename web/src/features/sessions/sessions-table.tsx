import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DataTable } from "@/components/data-table";
import { useMe } from "@/components/me";
import { RevokeSessionDialog } from "@/features/sessions/lazy-dialogs";
import { NoSessions } from "@/features/sessions/no-sessions";
import { type SessionFilters, sessionsQuery } from "@/features/sessions/queries";
import { actionColumn, sessionColumns } from "@/features/sessions/session-columns";
import { deviceWords } from "@/features/sessions/words";
import { personLabel } from "@/lib/person";
import type { Selection } from "@/lib/selection";
import { words } from "@/messages/en/sessions";
import type { Session } from "../../../../shared/schemas/session.ts";

interface SessionsTableProps {
  filters: SessionFilters;
  filtered: boolean;
  openId: string | undefined;
  onClear: () => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}

/** Everybody's sessions, newest first, each with its end at hand. */
export function SessionsTable(props: SessionsTableProps) {
  const { filters, filtered, openId, onClear, selection, onSelect } = props;
  const may = useMe().permissions.includes("sessions:revoke");
  const list = sessionsQuery(filters);
  const query = useQuery(list);
  const [ending, setEnding] = useState<Session | null>(null);
  const told = sessionColumns(openId !== undefined);
  const columns = may ? [...told, actionColumn(setEnding)] : told;
  const label = (session: Session) => words.sessionOf(personLabel(session.user), deviceWords(session));
  return (
    <>
      <DataTable
        name="sessions"
        caption={words.title}
        noun={[words.one, words.many]}
        columns={columns}
        query={query}
        list={list}
        rowKey={(session) => session.id}
        selectedKey={openId}
        selection={may && filters.state !== "ended" ? { selection, onSelect, label } : undefined}
        onClearFilters={filtered ? onClear : undefined}
        empty={<NoSessions filtered={filtered} onClear={onClear} />}
      />
      {ending ? <RevokeSessionDialog session={ending} onClose={() => setEnding(null)} /> : null}
    </>
  );
}
