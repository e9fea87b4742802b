import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import ListChecks from "lucide-react/icons/list-checks";
import { type Column, DataTable } from "@/components/data-table";
import { State } from "@/components/states";
import { Time } from "@/components/time";
import { JobStatus } from "@/features/jobs/job-status";
import { jobsQuery } from "@/features/jobs/queries";
import { countWords, doneOf, jobTitle, refusedOf } from "@/features/jobs/words";
import { number } from "@/lib/count";
import { words } from "@/messages/en/jobs";
import { Meter } from "@/ui/meter";
import type { Job } from "../../../../shared/schemas/job.ts";

const columns = (): Column<Job>[] => [
  {
    id: "job",
    head: words.job,
    room: 72,
    cell: (job) => (
      <span className="block min-w-0">
        <Link
          to="/jobs/$jobId"
          params={{ jobId: job.id }}
          // What went wrong comes first.
          search={job.refused > 0 ? { only: "refused" } : {}}
          title={job.reason ?? undefined}
          className="block truncate font-medium row-link"
        >
          {jobTitle(job)}
        </Link>
        <span className="block truncate text-fg-muted text-xs md:hidden">
          {job.refused > 0 ? `${words.refusedOf(job.refused)} · ` : null}
          {job.createdBy.label ?? words.unknown} · <Time iso={job.createdAt} />
        </span>
      </span>
    ),
  },
  {
    id: "status",
    head: words.status,
    width: 36,
    cell: (job) => <JobStatus status={job.status} />,
  },
  {
    id: "progress",
    head: words.progress,
    width: 68,
    rank: 3,
    cell: (job) =>
      job.count ? (
        <span className="text-fg-muted" title={countWords(job.count)}>
          {countWords(job.count)}
        </span>
      ) : (
        <Meter
          isBare
          label={words.progressOf(jobTitle(job))}
          done={doneOf(job)}
          total={job.total}
          wrong={refusedOf(job)}
        />
      ),
  },
  {
    id: "refused",
    head: words.refused,
    width: 24,
    rank: 2,
    className: "text-right!",
    cell: (job) => (job.refused > 0 ? number(job.refused) : <span className="text-fg-faint">0</span>),
  },
  {
    id: "by",
    head: words.askedForBy,
    width: 48,
    rank: 4,
    cell: (job) => job.createdBy.label ?? <span className="text-fg-faint">{words.unknown}</span>,
  },
  {
    id: "created",
    head: words.when,
    width: 30,
    rank: 1,
    className: "text-right! text-fg-muted",
    cell: (job) => <Time iso={job.createdAt} />,
  },
];

/** Mass changes, the newest first, and how far each is. */
export function JobsTable({ cursor, onClear }: { cursor: string | undefined; onClear: () => void }) {
  const list = jobsQuery({ cursor });
  const query = useQuery(list);
  return (
    <DataTable
      name="jobs"
      caption={words.title}
      noun={[words.one, words.many]}
      columns={columns()}
      query={query}
      list={list}
      rowKey={(job) => job.id}
      onClearFilters={cursor ? onClear : undefined}
      empty={
        <State icon={ListChecks} title={words.none}>
          {words.whatFillsThis}
        </State>
      }
    />
  );
}
