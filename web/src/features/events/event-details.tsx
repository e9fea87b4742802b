import { Link } from "@tanstack/react-router";
import { CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Copyable } from "@/components/copy";
import { EventChanges } from "@/features/events/event-changes";
import { OUTCOMES, SOURCES } from "@/features/events/words";
import { deviceName } from "@/lib/device";
import { countryName } from "@/lib/place";
import { providerName } from "@/lib/provider";
import { exactTime } from "@/lib/time";
import { Badge } from "@/ui/badge";
import { buttonStyle } from "@/ui/button";
import type { Event } from "../../../../shared/schemas/event.ts";

/** Everything that is known about an event. */
export function EventDetails({ event, meId }: { event: Event; meId: string }) {
  const { actor, user } = event;
  const kind = actor?.kind === "system" ? "Rollcall itself" : (actor?.label ?? actor?.id ?? "Deleted");
  return (
    <div className="grid gap-6">
      <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 gap-y-2.5 text-sm">
        <Fact name="When">
          <time dateTime={event.at}>{exactTime(event.at)}</time>
        </Fact>
        <Fact name="Type">
          <Copyable value={event.type} label="type" />
        </Fact>
        <Fact name="Outcome">
          <Badge tone={event.outcome === "failure" ? "attention" : "good"}>
            {event.outcome === "failure" ? (
              <TriangleAlert aria-hidden="true" />
            ) : (
              <CircleCheck aria-hidden="true" />
            )}
            {OUTCOMES[event.outcome]}
          </Badge>
        </Fact>
        <Fact name="Through">
          {SOURCES[event.source]} <code className="font-mono text-fg-muted text-xs">{event.source}</code>
        </Fact>
        <Fact name="Actor">
          {actor ? <Person id={actor.id} label={actor.id === meId ? `${kind} (you)` : kind} /> : null}
          {actor ? <span className="text-fg-muted"> · {actor.kind}</span> : <Unknown>Not known</Unknown>}
        </Fact>
        <Fact name="Reason">
          {event.reason ? <span className="whitespace-pre-wrap break-words">{event.reason}</span> : null}
        </Fact>
        <Fact name="Code">{event.code ? <Copyable value={event.code} label="code" /> : null}</Fact>
        <Fact name="User">
          {user ? <Person id={user.id} label={user.label ?? user.id ?? "Deleted"} /> : null}
        </Fact>
        <Fact name="Provider">{event.provider ? providerName(event.provider) : null}</Fact>
        <Fact name="IP address">{event.ip ? <Copyable value={event.ip} label="IP address" /> : null}</Fact>
        <Fact name="Country">{countryName(event.country)}</Fact>
        <Fact name="Device">{deviceName(event.userAgent)}</Fact>
        <Fact name="User agent">
          {event.userAgent ? <span className="break-words font-mono text-xs">{event.userAgent}</span> : null}
        </Fact>
      </dl>
      <EventChanges event={event} />
      <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-line border-t pt-4 text-sm">
        <Fact name="Event id">
          <Copyable value={event.id} label="event id" />
        </Fact>
        <Id name="User id" value={user?.id} />
        <Id name="Actor id" value={actor?.id} />
        <Id name="Session id" value={event.sessionId} />
        <Id name="Account id" value={event.accountId} />
        <Id name="Request id" value={event.requestId} />
      </dl>
      <nav aria-label="Related events" className="flex flex-wrap gap-2">
        {event.requestId ? (
          <Link to="/events" search={{ requestId: event.requestId }} className={buttonStyle({ size: "sm" })}>
            All events of this request
          </Link>
        ) : null}
        {event.sessionId ? (
          <Link to="/events" search={{ sessionId: event.sessionId }} className={buttonStyle({ size: "sm" })}>
            All events of this session
          </Link>
        ) : null}
        {event.ip ? (
          <Link to="/events" search={{ ip: event.ip }} className={buttonStyle({ size: "sm" })}>
            All events from this address
          </Link>
        ) : null}
      </nav>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt className="text-fg-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function Id({ name, value }: { name: string; value: string | null | undefined }) {
  return <Fact name={name}>{value ? <Copyable value={value} label={name.toLowerCase()} /> : null}</Fact>;
}

function Person({ id, label }: { id: string | null; label: string }) {
  if (id === null) return label;
  return (
    <Link to="/users/$userId" params={{ userId: id }} className="break-words font-medium hover:underline">
      {label}
    </Link>
  );
}

function Unknown({ children }: { children: ReactNode }) {
  return <span className="text-fg-faint">{children}</span>;
}
