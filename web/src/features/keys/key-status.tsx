import CircleCheck from "lucide-react/icons/circle-check";
import CircleSlash from "lucide-react/icons/circle-slash";
import Moon from "lucide-react/icons/moon";
import TimerOff from "lucide-react/icons/timer-off";
import { whyDead } from "@/features/keys/words";
import { words } from "@/messages/en/keys";
import { Badge } from "@/ui/badge";
import type { ApiKey } from "../../../../shared/schemas/key.ts";

const LOOKS = {
  active: { icon: CircleCheck, tone: "quiet" },
  dormant: { icon: Moon, tone: "attention" },
  expired: { icon: TimerOff, tone: "plain" },
  revoked: { icon: CircleSlash, tone: "plain" },
} as const;

/** Whether a key opens something, and if not, why. */
export function KeyStatus({ apiKey }: { apiKey: ApiKey }) {
  const { icon: Icon, tone } = LOOKS[apiKey.status];
  return (
    <Badge tone={tone} title={whyDead(apiKey) ?? undefined}>
      <Icon aria-hidden="true" /> {words.statuses[apiKey.status]}
    </Badge>
  );
}
