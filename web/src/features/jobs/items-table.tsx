import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import Clock from "lucide-react/icons/clock";
import ListX from "lucide-react/icons/list-x";
import Minus from "lucide-react/icons/minus";
import { CopyButton } from "@/components/copy";
import { type Column, DataTable } from "@/components/data-table";
import { State } from "@/components/states";
import { isOver } from "@/features/jobs/is-over";
import { REFUSALS } from "@/features/jobs/words";
import { cn } from "@/lib/cn";
import { number } from "@/lib/count";
import type { ListSource } from "@/lib/list-query";
import { words } from "@/messages/en/jobs";
import { words as user } from "@/messages/en/user";
import type { JobDetail, JobItem } from "../../../../shared/schemas/job.ts";

const columns = (): Column<JobItem>[] => [
  {
    id: "user",
    head: words.user,
    cell: (item) =>
      item.userId ? (
        <span data-id={item.userId} className="flex min-w-0 items-center gap-0.5">
          <Link
            to="/users/$userId"
            params={{ userId: item.userId }}
            title={item.userId}
            className={cn("truncate hover:underline", item.userLabel ? "font-medium" : "font-mono text-xs")}
          >
            <bdi>{item.userLabel ?? item.userId}</bdi>
          </Link>
          <CopyButton value={item.userId} label={user.idToCopy} />
        </span>
      ) : (
        <span data-id="" className="text-fg-faint">
          {words.noUser}
        </span>
      ),
  },
  { id: "position", head: words.position, width: 20, rank: 1, cell: (item) => number(item.position) },
  {
    id: "result",
    head: words.whatCame,
    className: "w-1/2 @max-[48rem]:w-3/5",
    cell: ({ result }) => {
      const [Icon, tone] = REFUSALS.includes(result)
        ? [CircleAlert, "text-attention"]
        : result === "done"
          ? [CircleCheck, "text-good"]
          : [result === "pending" ? Clock : Minus, "text-fg-muted"];
      return (
        <span className="flex items-center gap-2" title={words.results[result]}>
          <Icon aria-hidden="true" className={`size-4 shrink-0 ${tone}`} />
          <span className="truncate">{words.results[result]}</span>
        </span>
      );
    },
  },
];

interface ItemsTableProps {
  query: UseQueryResult<JobDetail>;
  list: ListSource<JobDetail>;
  /** whether only those are asked for that were not done */
  onlyRefused: boolean;
}

/** What came of each of a job's items, in their order. */
export function ItemsTable({ query, list, onlyRefused }: ItemsTableProps) {
  const job = query.data?.job;
  const [title, why] =
    onlyRefused && job?.refused === 0
      ? [words.noneRefused, words.whyNoneRefused]
      : [words.noItems, words.whyNoItems];
  return (
    <DataTable
      name="job-items"
      caption={words.items}
      noun={[words.item, words.itemsPlural]}
      columns={columns()}
      query={query}
      // As long as it goes on, only the beginning is looked at again and again.
      list={job && isOver(job) ? list : undefined}
      rowKey={(item) => String(item.position)}
      empty={
        <State icon={ListX} title={title}>
          {why}
        </State>
      }
    />
  );
}
