import { Link } from "@tanstack/react-router";
import CircleCheck from "lucide-react/icons/circle-check";
import TriangleAlert from "lucide-react/icons/triangle-exclamation-point";
import type { ReactNode } from "react";
import { Copyable } from "@/components/copyable";
import { Country } from "@/components/country";
import { Device } from "@/components/device";
import { Fact, Facts } from "@/components/facts";
import { ProviderMark } from "@/components/provider-mark";
import { EventChanges } from "@/features/events/event-changes";
import { EventLinks } from "@/features/events/event-links";
import { providerName } from "@/lib/provider";
import { exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/events";
import { Badge } from "@/ui/badge";
import type { Event } from "../../../../shared/schemas/event.ts";

const NAME = "break-words font-medium hover:underline";

/** Everything that is known about an event. */
export function EventDetails({ event, meId }: { event: Event; meId: string }) {
  useNow();
  const { actor, user } = event;
  const kind = actor?.kind === "system" ? words.itself : (actor?.label ?? actor?.id ?? words.deleted);
  return (
    <div className="grid gap-6">
      <Facts>
        <Fact name={words.when}>
          <time dateTime={event.at}>{exactTime(event.at)}</time>
        </Fact>
        <Fact name={words.type}>
          <Copyable value={event.type} label={words.inSentence(words.type)} />
        </Fact>
        <Fact name={words.outcome}>
          <Badge tone={event.outcome === "failure" ? "attention" : "good"}>
            {event.outcome === "failure" ? (
              <TriangleAlert aria-hidden="true" />
            ) : (
              <CircleCheck aria-hidden="true" />
            )}
            {words.outcomes[event.outcome]}
          </Badge>
        </Fact>
        <Fact name={words.through}>
          {words.sources[event.source]}{" "}
          <code className="font-mono text-fg-muted text-xs">{event.source}</code>
        </Fact>
        <Fact name={words.actor}>
          {actor ? <Doer actor={actor} label={actor.id === meId ? words.isYou(kind) : kind} /> : null}
          {actor ? (
            <span className="text-fg-muted"> · {words.actorKinds[actor.kind]}</span>
          ) : (
            <Unknown>{words.notKnown}</Unknown>
          )}
        </Fact>
        <Fact name={words.reason}>
          {event.reason ? <span className="whitespace-pre-wrap break-words">{event.reason}</span> : null}
        </Fact>
        <Fact name={words.code}>
          {event.code ? <Copyable value={event.code} label={words.inSentence(words.code)} /> : null}
        </Fact>
        <Fact name={words.user}>
          {user ? <Person id={user.id} label={user.label ?? user.id ?? words.deleted} /> : null}
        </Fact>
        <Fact name={words.provider}>
          {event.provider ? (
            <span className="flex items-center gap-2">
              <ProviderMark provider={event.provider} className="text-fg-muted" />
              {providerName(event.provider)}
            </span>
          ) : null}
        </Fact>
        <Fact name={words.ipAddress}>
          {event.ip ? <Copyable value={event.ip} label={words.inSentence(words.ipAddress)} /> : null}
        </Fact>
        <Fact name={words.country}>
          {event.country ? <Country code={event.country} missing={words.notKnown} /> : null}
        </Fact>
        <Fact name={words.device}>{event.userAgent ? <Device userAgent={event.userAgent} /> : null}</Fact>
        <Fact name={words.userAgent}>
          {event.userAgent ? <span className="break-words font-mono text-xs">{event.userAgent}</span> : null}
        </Fact>
      </Facts>
      <EventChanges event={event} />
      <Facts className="gap-y-1.5 border-line border-t pt-4">
        <Fact name={words.eventId}>
          <Copyable value={event.id} label={words.inSentence(words.eventId)} />
        </Fact>
        <Id name={words.userId} value={user?.id} />
        <Id name={words.actorId} value={actor?.id} />
        <Id name={words.sessionId} value={event.sessionId} />
        <Id name={words.accountId} value={event.accountId} />
        <Id name={words.requestId} value={event.requestId} />
      </Facts>
      <EventLinks event={event} />
    </div>
  );
}

function Id({ name, value }: { name: string; value: string | null | undefined }) {
  return <Fact name={name}>{value ? <Copyable value={value} label={words.inSentence(name)} /> : null}</Fact>;
}

/** Who did it, and the way there: of a key, to what else it did. */
function Doer({ actor: { kind, id }, label }: { actor: NonNullable<Event["actor"]>; label: string }) {
  if (id === null || kind !== "apiKey") return <Person id={id} label={label} />;
  return (
    <Link to="/events" search={{ actorId: id }} className={NAME}>
      {label}
    </Link>
  );
}

function Person({ id, label }: { id: string | null; label: string }) {
  if (id === null) return label;
  return (
    <Link to="/users/$userId" params={{ userId: id }} className={NAME}>
      {label}
    </Link>
  );
}

function Unknown({ children }: { children: ReactNode }) {
  return <span className="text-fg-faint">{children}</span>;
}
