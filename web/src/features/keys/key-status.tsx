import { CircleCheck, CircleSlash, Moon, TimerOff } from "lucide-react";
import { whyDead } from "@/features/keys/words";
import { Badge } from "@/ui/badge";
import type { ApiKey } from "../../../../shared/schemas/key.ts";

const LOOKS = {
  active: { icon: CircleCheck, tone: "quiet", word: "Active" },
  dormant: { icon: Moon, tone: "attention", word: "Dormant" },
  expired: { icon: TimerOff, tone: "plain", word: "Expired" },
  revoked: { icon: CircleSlash, tone: "plain", word: "Revoked" },
} as const;

/** Whether a key opens something, and if not, why. */
export function KeyStatus({ apiKey }: { apiKey: ApiKey }) {
  const { icon: Icon, tone, word } = LOOKS[apiKey.status];
  return (
    <Badge tone={tone} title={whyDead(apiKey) ?? undefined}>
      <Icon aria-hidden="true" /> {word}
    </Badge>
  );
}
