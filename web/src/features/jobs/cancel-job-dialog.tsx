import { Confirm } from "@/components/confirm";
import { useCancelJob } from "@/features/jobs/mutations";
import { doneOf, jobTitle } from "@/features/jobs/words";
import { count } from "@/lib/count";
import type { Job } from "../../../../shared/schemas/job.ts";

/** Asks before a job is stopped. */
export function CancelJobDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const cancel = useCancelJob(job.id);
  const left = Math.max(0, job.total - doneOf(job));
  return (
    <Confirm
      onClose={onClose}
      title={`Stop “${jobTitle(job)}”?`}
      verb="Stop job"
      act={(reason) => cancel.mutateAsync({ reason })}
      done="The job is stopped."
      undone="The job goes on."
    >
      <p>
        Nothing further of it is done: {count(left, "item stays", "items stay")} as{" "}
        {left === 1 ? "it is" : "they are"}. What it has done so far is not undone, and it cannot be taken up
        again.
      </p>
    </Confirm>
  );
}
