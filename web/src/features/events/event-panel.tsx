import { useQuery } from "@tanstack/react-query";
import { useMe } from "@/components/me";
import { ErrorState } from "@/components/states";
import { eventQuery } from "@/features/events/detail-queries";
import { EventDetails } from "@/features/events/event-details";
import { EventSentence } from "@/features/events/event-sentence";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/events";
import { Panel } from "@/ui/panel";
import { Skeleton } from "@/ui/skeleton";

interface EventPanelProps {
  id: string;
  onClose: () => void;
  /** goes to the event before or after this one in the list */
  onStep: (by: 1 | -1) => void;
}

/** An event in full, beside the list. */
export function EventPanel({ id, onClose, onStep }: EventPanelProps) {
  const me = useMe();
  const query = useQuery(eventQuery(id));
  useShortcuts([
    { keys: ["j"], label: words.nextEvent, group: "This page", keyOnly: true, run: () => onStep(1) },
    { keys: ["k"], label: words.previousEvent, group: "This page", keyOnly: true, run: () => onStep(-1) },
  ]);
  return (
    <Panel
      onClose={onClose}
      title={query.data ? <EventSentence event={query.data} /> : words.eventNo(id)}
      isLoading={query.isPending}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        onStep(event.key === "ArrowDown" ? 1 : -1);
      }}
    >
      {query.isPending ? (
        <div aria-busy="true" className="grid gap-3">
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-4 w-1/2" />
          <Skeleton className="h-4 w-3/5" />
        </div>
      ) : null}
      {query.isError ? <ErrorState error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.data ? <EventDetails event={query.data} meId={me.id} /> : null}
    </Panel>
  );
}
