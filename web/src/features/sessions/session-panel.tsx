import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { DetailPanel } from "@/components/detail-panel";
import type { Opened } from "@/components/use-opened";
import { sessionQuery } from "@/features/sessions/detail-queries";
import { RevokeSessionDialog } from "@/features/sessions/lazy-dialogs";
import { SessionDetails } from "@/features/sessions/session-details";
import { deviceWords } from "@/features/sessions/words";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/sessions";
import type { Session } from "../../../../shared/schemas/session.ts";

interface SessionPanelProps {
  id: string;
  opened: Opened;
  /** what the list beside it knows of the session already */
  known: Session | undefined;
  /** what happened in it */
  events: ReactNode;
}

/** A session in full, beside the list: whose, where, with what, what happened in it, and its end at hand. */
export function SessionPanel({ id, opened, known, events }: SessionPanelProps) {
  const query = useQuery({ ...sessionQuery(id), placeholderData: known });
  const [ending, setEnding] = useState<Session | null>(null);
  return (
    <>
      <DetailPanel
        query={query}
        name={words.sessionNo(id)}
        title={(session) => (
          <>
            <span className="font-medium">{personLabel(session.user)}</span>
            <span className="block text-fg-muted text-sm">{deviceWords(session)}</span>
          </>
        )}
        steps={{ next: words.nextSession, previous: words.previousSession }}
        onClose={opened.close}
        onStep={opened.step}
        below={events}
      >
        {(session) => <SessionDetails session={session} onRevoke={() => setEnding(session)} />}
      </DetailPanel>
      {ending ? <RevokeSessionDialog session={ending} onClose={() => setEnding(null)} /> : null}
    </>
  );
}
