import { Link } from "@tanstack/react-router";
import { useMe } from "@/components/me";
import { sentence } from "@/features/events/sentence";
import { useNow } from "@/lib/use-now";
import type { Event } from "../../../../shared/schemas/event.ts";

/** An event as a sentence whose people are links, but for the one whose page this is. */
export function EventSentence({ event, except }: { event: Event; except?: string }) {
  useNow();
  const me = useMe();
  return sentence(event, me.id).map((part, index) => {
    const key = `${index}-${event.id}`;
    if (typeof part === "string") return <span key={key}>{part}</span>;
    if (part.id === null || part.id === except) {
      return (
        <bdi key={key} className="font-medium">
          {part.label}
        </bdi>
      );
    }
    return (
      <Link
        key={key}
        to="/users/$userId"
        params={{ userId: part.id }}
        className="relative z-1 font-medium hover:underline"
      >
        <bdi>{part.label}</bdi>
      </Link>
    );
  });
}

/** The sentence without links. A name that is written from right to left turns nothing but itself. */
export function SentenceText({ event }: { event: Event }) {
  useNow();
  const me = useMe();
  return sentence(event, me.id).map((part, index) => {
    const key = `${index}-${event.id}`;
    return typeof part === "string" ? part : <bdi key={key}>{part.label}</bdi>;
  });
}
