import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Copyable } from "@/components/copyable";
import { GuardedButton } from "@/components/guarded-button";
import { useMe } from "@/components/me";
import { Time } from "@/components/time";
import { useAsked } from "@/components/use-asked";
import { CancelJobDialog } from "@/features/jobs/cancel-job-dialog";
import { isOver } from "@/features/jobs/is-over";
import { JobStatus } from "@/features/jobs/job-status";
import { countWords, doneOf, filterWords, jobTitle, refusedOf, whyFailed } from "@/features/jobs/words";
import { whyNot } from "@/lib/permission";
import { exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/jobs";
import { buttonStyle } from "@/ui/button";
import { Meter } from "@/ui/meter";
import type { Job } from "../../../../shared/schemas/job.ts";

interface JobReportProps {
  job: Job;
  /** what other parts of the console can do about it */
  actions?: ReactNode;
}

/** A job: how far it is, what it is about, what it did, and the way to stop it. */
export function JobReport({ job, actions }: JobReportProps) {
  useNow();
  const me = useMe();
  const why = whyNot(me, "sessions:revoke");
  const [asked, ask] = useAsked({ stop: why === null && !isOver(job) });
  const failure = whyFailed(job);
  const facts: [string, ReactNode][] = [
    [words.askedForBy, job.createdBy.label ?? words.unknown],
    [words.askedFor, <Time key="created" iso={job.createdAt} />],
    [words.finished, <Time key="finished" iso={job.finishedAt} missing={words.notYet} />],
    [words.about, filterWords(job) ?? words.named],
    ...(job.count ? ([[words.found, countWords(job.count)]] as [string, string][]) : []),
    [words.reason, job.reason ?? "–"],
    ...(job.until ? ([[words.banEnds, exactTime(job.until)]] as [string, string][]) : []),
    [words.jobId, <Copyable key="id" value={job.id} label={words.copyJobId} />],
    ...(job.requestId
      ? ([
          [words.requestId, <Copyable key="request" value={job.requestId} label={words.copyRequestId} />],
        ] as [string, ReactNode][])
      : []),
  ];
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-semibold text-xl tracking-tight">{jobTitle(job)}</h1>
          <JobStatus status={job.status} />
        </div>
        <span className="flex flex-wrap gap-2">
          {job.requestId ? (
            <Link to="/events" search={{ requestId: job.requestId }} className={buttonStyle()}>
              {words.itsEvents}
            </Link>
          ) : null}
          {actions}
          {isOver(job) ? null : (
            <GuardedButton tone="quietDanger" why={why} onClick={() => ask("stop")}>
              {words.stop}
            </GuardedButton>
          )}
        </span>
      </header>
      <div className="grid gap-3 rounded-lg border border-line bg-surface px-4 py-3.5">
        <Meter label={words.progress} done={doneOf(job)} total={job.total} wrong={refusedOf(job)} />
        <p role="status" className="text-fg-muted text-sm">
          {words.doneAndRefused(job.succeeded, job.refused)}
          {isOver(job) ? words.isOver : words.goesOn}
        </p>
        {failure ? <p className="text-danger text-sm">{failure}</p> : null}
      </div>
      <dl className="grid gap-x-6 gap-y-2 text-sm md:grid-cols-[10rem_minmax(0,1fr)]">
        {facts.map(([term, value]) => (
          <div key={term} className="grid grid-cols-subgrid md:col-span-2 max-md:gap-0.5">
            <dt className="text-fg-muted">{term}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {asked ? <CancelJobDialog job={job} onClose={() => ask(null)} /> : null}
    </>
  );
}
