import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert, CircleCheck, Clock, ListX, Minus } from "lucide-react";
import { type Column, DataTable } from "@/components/data-table";
import { State } from "@/components/states";
import { REFUSALS, RESULTS } from "@/features/jobs/words";
import type { JobDetail, JobItem } from "../../../../shared/schemas/job.ts";

const COLUMNS: Column<JobItem>[] = [
  { id: "position", head: "No.", className: "w-20", cell: (item) => item.position },
  {
    id: "user",
    head: "User",
    cell: (item) =>
      item.userId ? (
        <Link
          to="/users/$userId"
          params={{ userId: item.userId }}
          title={item.userId}
          className="font-mono text-xs hover:underline"
        >
          {item.userId}
        </Link>
      ) : (
        <span className="text-fg-faint">None</span>
      ),
  },
  {
    id: "result",
    head: "What came of it",
    className: "w-1/2",
    cell: ({ result }) => {
      const [Icon, tone] = REFUSALS.includes(result)
        ? [CircleAlert, "text-attention"]
        : result === "done"
          ? [CircleCheck, "text-good"]
          : [result === "pending" ? Clock : Minus, "text-fg-muted"];
      return (
        <span className="flex items-center gap-2" title={RESULTS[result]}>
          <Icon aria-hidden="true" className={`size-4 shrink-0 ${tone}`} />
          <span className="truncate">{RESULTS[result]}</span>
        </span>
      );
    },
  },
];

/** What came of each of a job's items, in their order. */
export function ItemsTable({ query }: { query: UseQueryResult<JobDetail> }) {
  return (
    <DataTable
      caption="Items"
      noun={["item", "items"]}
      columns={COLUMNS}
      query={query}
      rowKey={(item) => String(item.position)}
      empty={
        <State icon={ListX} title="It has no items of its own">
          What was meant is found as the job goes on; the trail has each change under the request id.
        </State>
      }
    />
  );
}
