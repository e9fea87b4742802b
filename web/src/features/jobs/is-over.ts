import type { Job } from "../../../../shared/schemas/job.ts";

/** Whether nothing more will happen. */
export function isOver({ status }: Pick<Job, "status">): boolean {
  return status !== "queued" && status !== "running";
}
