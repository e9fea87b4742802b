import { type QueryClient, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table";
import { deviceColumns, placeColumns } from "@/features/sessions/group-columns";
import type { SessionFilters } from "@/features/sessions/queries";
import { sessionSummaryQuery } from "@/features/sessions/summary-query";
import { words } from "@/messages/en/sessions";
import type { SessionSummary } from "../../../../shared/schemas/session.ts";

interface SessionGroupsProps {
  filters: SessionFilters;
  by: "device" | "place";
  /** takes the filters off; undefined where there are none */
  onClear: (() => void) | undefined;
  /** shown where there are none */
  empty: ReactNode;
}

const devicePage = ({ devices }: SessionSummary) => ({ items: devices, nextCursor: null });
const placePage = ({ countries }: SessionSummary) => ({ items: countries, nextCursor: null });

/** Asks for what is grouped, before anything of it is drawn. */
export function ask(client: QueryClient, filters: SessionFilters): void {
  void client.prefetchQuery(sessionSummaryQuery(filters));
}

/** Everybody's sessions by their devices or by the countries that they were begun from, the largest groups first. */
export function SessionGroups({ filters, by, onClear, empty }: SessionGroupsProps) {
  const query = sessionSummaryQuery(filters);
  const devices = useQuery({ ...query, select: devicePage });
  const places = useQuery({ ...query, select: placePage });
  const { data } = useQuery(query);
  return (
    <>
      <p role="status" className="min-h-8 px-4 pb-3 text-fg-muted text-sm md:px-6">
        {data ? (data.complete ? words.inSum : words.latestInSum)(data.sessions, data.users) : null}
      </p>
      {by === "device" ? (
        <DataTable
          name="sessions-by-device"
          caption={words.byDevice}
          noun={words.devices}
          columns={deviceColumns()}
          query={devices}
          rowKey={({ userAgent }) => userAgent ?? ""}
          onClearFilters={onClear}
          empty={empty}
        />
      ) : (
        <DataTable
          name="sessions-by-place"
          caption={words.byPlace}
          noun={words.places}
          columns={placeColumns()}
          query={places}
          rowKey={({ country }) => country ?? ""}
          onClearFilters={onClear}
          empty={empty}
        />
      )}
    </>
  );
}
