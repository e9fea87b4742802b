import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { LatestEvents } from "@/features/events/latest-events";
import { eventsQuery } from "@/features/events/queries";
import { words } from "@/messages/en/address";
import { buttonStyle } from "@/ui/button";

const SHOWN = 10;

interface EventsOfAddressProps {
  /** an address or a block of them */
  ip: string;
  /** only failed sign-ins */
  failed?: boolean;
}

/** The latest events from an address. */
export function EventsOfAddress({ ip, failed = false }: EventsOfAddressProps) {
  const filters = failed ? { ip, type: ["signInFailed" as const] } : { ip };
  const query = useQuery(eventsQuery(filters));
  const latest = query.data?.items.slice(0, SHOWN) ?? [];
  return (
    <Section
      title={failed ? words.failures : words.events}
      actions={
        <Link to="/events" search={filters} className={buttonStyle({ tone: "ghost" })}>
          {failed ? words.allFailures : words.allEvents}
        </Link>
      }
    >
      <SectionRows query={query} rows={3}>
        {latest.length === 0 ? (
          <SectionNote>{failed ? words.noFailures : words.noEvents}</SectionNote>
        ) : (
          <LatestEvents events={latest} />
        )}
      </SectionRows>
    </Section>
  );
}
