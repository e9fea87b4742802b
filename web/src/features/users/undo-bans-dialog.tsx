import { useRouter } from "@tanstack/react-router";
import { Confirm } from "@/components/confirm";
import { useChange } from "@/components/use-change";
import { useShow } from "@/components/use-show";
import { api, call, segment } from "@/lib/client";
import { useAttempt } from "@/lib/use-attempt";
import { words } from "@/messages/en/bulk";
import type { CreateJob, Job } from "../../../../shared/schemas/job.ts";

interface UndoBansDialogProps {
  job: Job;
  onClose: () => void;
}

/** Asks before all bans that a job has made are lifted, and starts the job that lifts them. */
export function UndoBansDialog({ job, onClose }: UndoBansDialogProps) {
  const router = useRouter();
  const show = useShow();
  const attempt = useAttempt();
  const start = useChange({
    mutationFn: (json: CreateJob) => attempt(json, (options) => call(api.jobs.$post({ json }, options))),
  });
  return (
    <Confirm
      onClose={onClose}
      title={words.undoTitle(job.succeeded)}
      verb={words.undoBans}
      tone="primary"
      demandsReason
      act={async (reason) => {
        const userIds = await bannedBy(job.id);
        const started = await start.mutateAsync({
          kind: "unban",
          userIds,
          reason: reason ?? "",
          dryRun: false,
        });
        // Whoever comes back to the bans is not asked again.
        await show({ ask: undefined });
        if (started.job) router.history.push(`/jobs/${started.job.id}`);
      }}
      done={words.undoBegun}
      undone={words.undone}
    >
      <p>{words.undoWhat(job.succeeded)}</p>
      <p>{words.unban.lasting}</p>
    </Confirm>
  );
}

/** The ids of those whom a job has banned, read page after page. */
async function bannedBy(jobId: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await call(
      api.jobs[":jobId"].$get({ param: { jobId: segment(jobId) }, query: { limit: "200", cursor } }),
    );
    for (const { userId, result } of items) if (result === "done" && userId !== null) ids.push(userId);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}
