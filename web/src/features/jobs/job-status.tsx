import { CircleAlert, CircleCheck, CircleSlash, Clock, LoaderCircle } from "lucide-react";
import { Badge } from "@/ui/badge";
import type { Job } from "../../../../shared/schemas/job.ts";

const LOOKS = {
  queued: { icon: Clock, tone: "info", word: "Waiting" },
  running: { icon: LoaderCircle, tone: "info", word: "Running" },
  done: { icon: CircleCheck, tone: "good", word: "Done" },
  cancelled: { icon: CircleSlash, tone: "plain", word: "Stopped" },
  failed: { icon: CircleAlert, tone: "danger", word: "Failed" },
} as const;

/** How a job stands. */
export function JobStatus({ status }: Pick<Job, "status">) {
  const { icon: Icon, tone, word } = LOOKS[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden="true" /> {word}
    </Badge>
  );
}
