import { Confirm } from "@/components/confirm";
import { useCancelJob } from "@/features/jobs/mutations";
import { doneOf, jobTitle } from "@/features/jobs/words";
import { words } from "@/messages/en/jobs";
import type { Job } from "../../../../shared/schemas/job.ts";

/** Asks before a job is stopped. */
export function CancelJobDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const cancel = useCancelJob(job.id);
  const left = Math.max(0, job.total - doneOf(job));
  return (
    <Confirm
      onClose={onClose}
      title={words.stopQuestion(jobTitle(job))}
      verb={words.stop}
      act={(reason) => cancel.mutateAsync({ reason })}
      done={words.stopped}
      undone={words.goesOnStill}
    >
      <p>{words.whatStops(left)}</p>
    </Confirm>
  );
}
