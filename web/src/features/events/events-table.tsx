import { useQuery } from "@tanstack/react-query";
import ScrollText from "lucide-react/icons/scroll-text";
import { type Column, DataTable } from "@/components/data-table";
import { EmptyList } from "@/components/empty-list";
import { useMe } from "@/components/me";
import { OpenLink } from "@/components/open-link";
import { Time } from "@/components/time";
import { EventIcon } from "@/features/events/event-icon";
import { SentenceText } from "@/features/events/event-sentence";
import { type EventFilters, eventsQuery } from "@/features/events/queries";
import { sentenceText } from "@/features/events/sentence";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/events";
import type { Event } from "../../../../shared/schemas/event.ts";

const columns = (isOpen: boolean): Column<Event>[] => [
  { id: "event", head: words.event, room: 112, cell: (event) => <EventCell event={event} isOpen={isOpen} /> },
  {
    id: "type",
    head: words.type,
    width: 40,
    rank: 2,
    cell: (event) => <code className="font-mono text-fg-muted text-xs">{event.type}</code>,
  },
  {
    id: "ip",
    head: words.ip,
    width: 36,
    rank: 3,
    // Where there is room for all, there is room for the longest address as well.
    className: "@min-[112rem]:w-77!",
    cell: (event) => (
      <code className="font-mono text-fg-muted text-xs" title={event.ip ?? undefined}>
        {event.ip ?? "–"}
      </code>
    ),
  },
  {
    id: "source",
    head: words.through,
    width: 26,
    rank: 4,
    cell: (event) => <span className="text-fg-muted">{words.sources[event.source]}</span>,
  },
  {
    id: "at",
    head: words.when,
    width: 36,
    narrow: 30,
    className: "text-right! text-fg-muted @max-[48rem]:text-xs max-md:w-22! max-md:whitespace-normal",
    cell: (event) => <Time iso={event.at} withClock />,
  },
];

function EventCell({ event, isOpen }: { event: Event; isOpen: boolean }) {
  useNow();
  const me = useMe();
  const text = sentenceText(event, me.id);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <EventIcon event={event} />
      <OpenLink
        id={event.id}
        isInPlace={isOpen}
        title={text}
        className="min-w-0 truncate row-link max-md:line-clamp-2 max-md:whitespace-normal"
      >
        <SentenceText event={event} />
      </OpenLink>
    </span>
  );
}

interface EventsTableProps {
  filters: EventFilters;
  filtered: boolean;
  openId: string | undefined;
  onClear: () => void;
}

/** The trail, the latest first. */
export function EventsTable({ filters, filtered, openId, onClear }: EventsTableProps) {
  const list = eventsQuery(filters);
  const query = useQuery(list);
  return (
    <DataTable
      name="events"
      caption={words.title}
      noun={[words.one, words.many]}
      columns={columns(openId !== undefined)}
      query={query}
      list={list}
      rowKey={(event) => event.id}
      selectedKey={openId}
      onClearFilters={filtered ? onClear : undefined}
      empty={<EmptyList icon={ScrollText} words={words} filtered={filtered} onClear={onClear} />}
    />
  );
}
