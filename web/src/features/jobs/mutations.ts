import { useChange } from "@/components/use-change";
import { api, call, segment } from "@/lib/client";

/** Stops a job; what it has done stays. */
export function useCancelJob(jobId: string) {
  return useChange({
    mutationFn: (json: { reason?: string | undefined }) =>
      call(api.jobs[":jobId"].$delete({ param: { jobId: segment(jobId) }, json })),
  });
}
