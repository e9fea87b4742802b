import CircleCheck from "lucide-react/icons/circle-check";
import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import CircleSlash from "lucide-react/icons/circle-slash";
import Clock from "lucide-react/icons/clock";
import LoaderCircle from "lucide-react/icons/loader-circle";
import { words } from "@/messages/en/jobs";
import { Badge } from "@/ui/badge";
import type { Job } from "../../../../shared/schemas/job.ts";

const LOOKS = {
  queued: { icon: Clock, tone: "info" },
  running: { icon: LoaderCircle, tone: "info" },
  done: { icon: CircleCheck, tone: "good" },
  cancelled: { icon: CircleSlash, tone: "plain" },
  failed: { icon: CircleAlert, tone: "danger" },
} as const;

/** How a job stands. */
export function JobStatus({ status }: Pick<Job, "status">) {
  const { icon: Icon, tone } = LOOKS[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden="true" /> {words.statuses[status]}
    </Badge>
  );
}
