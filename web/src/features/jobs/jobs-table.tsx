import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ListChecks } from "lucide-react";
import { type Column, DataTable } from "@/components/data-table";
import { State } from "@/components/states";
import { Time } from "@/components/time";
import { JobStatus } from "@/features/jobs/job-status";
import { jobsQuery } from "@/features/jobs/queries";
import { doneOf, jobTitle } from "@/features/jobs/words";
import { Meter } from "@/ui/meter";
import type { Job } from "../../../../shared/schemas/job.ts";

const COLUMNS: Column<Job>[] = [
  {
    id: "job",
    head: "Job",
    cell: (job) => (
      <span className="block min-w-0">
        <Link
          to="/jobs/$jobId"
          params={{ jobId: job.id }}
          title={job.reason ?? undefined}
          className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
        >
          {jobTitle(job)}
        </Link>
        <span className="block truncate text-fg-muted text-xs md:hidden">
          {job.createdBy.label ?? "Unknown"} · <Time iso={job.createdAt} />
        </span>
      </span>
    ),
  },
  {
    id: "status",
    head: "Status",
    className: "w-28",
    cell: (job) => <JobStatus status={job.status} />,
  },
  {
    id: "progress",
    head: "Progress",
    className: "w-48 hidden md:table-cell",
    cell: (job) => (
      <Meter
        isBare
        label={`Progress of ${jobTitle(job)}`}
        done={doneOf(job)}
        total={job.total}
        wrong={job.refused}
      />
    ),
  },
  {
    id: "refused",
    head: "Refused",
    className: "w-24 text-right! hidden lg:table-cell",
    cell: (job) => (job.refused > 0 ? job.refused : <span className="text-fg-faint">0</span>),
  },
  {
    id: "by",
    head: "Asked for by",
    className: "w-48 hidden xl:table-cell",
    cell: (job) => job.createdBy.label ?? <span className="text-fg-faint">Unknown</span>,
  },
  {
    id: "created",
    head: "When",
    className: "w-28 text-right! text-fg-muted hidden md:table-cell",
    cell: (job) => <Time iso={job.createdAt} />,
  },
];

/** Mass changes, the newest first, and how far each is. */
export function JobsTable({ cursor, onClear }: { cursor: string | undefined; onClear: () => void }) {
  const query = useQuery(jobsQuery({ cursor }));
  return (
    <DataTable
      caption="Jobs"
      noun={["job", "jobs"]}
      columns={COLUMNS}
      query={query}
      rowKey={(job) => job.id}
      onClearFilters={cursor ? onClear : undefined}
      empty={
        <State icon={ListChecks} title="No job was ever asked for">
          What is done to many users or sessions at once becomes a job: banning everyone that a filter finds,
          ending sessions by the thousand, an import. It appears here with what came of each.
        </State>
      }
    />
  );
}
