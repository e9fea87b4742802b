import CircleCheck from "lucide-react/icons/circle-check";
import CircleSlash from "lucide-react/icons/circle-slash";
import { endWords, isLive } from "@/features/sessions/words";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/sessions";
import { Badge } from "@/ui/badge";
import type { Session } from "../../../../shared/schemas/session.ts";

/** Whether a session is alive, this very one, or how it ended. */
export function SessionBadge({ session }: { session: Session }) {
  const now = useNow();
  if (session.current) {
    return (
      <Badge tone="accent">
        <CircleCheck aria-hidden="true" /> {words.thisSession}
      </Badge>
    );
  }
  if (isLive(session, now)) {
    return (
      <Badge tone="quiet">
        <CircleCheck aria-hidden="true" /> {words.active}
      </Badge>
    );
  }
  return (
    <Badge>
      <CircleSlash aria-hidden="true" />
      <span className="truncate">
        {session.endedAt ? endWords(session.endedBy) : endWords("expireSession")}
      </span>
    </Badge>
  );
}
