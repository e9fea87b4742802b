import { words } from "@/messages/en/sentences";
import { type Part, Scene, type Teller } from "@/messages/scene";
import type { EventType } from "../../../../shared/event-types.ts";
import type { Event } from "../../../../shared/schemas/event.ts";

/**
 * What happened, as one sentence in parts: plain text, and people to link to. `meId` is the reader, who is "you"; `tellers`
 * are those of the reader's language. This is the one place where events become words.
 */
export function sentence(
  event: Event,
  meId: string | null,
  tellers: Record<EventType, Teller> = words,
): Part[] {
  const told = tellers[event.type](new Scene(event, meId)).filter((part) => part !== null && part !== "");
  const end = event.reason ? `: ${/[.!?…]$/.test(event.reason) ? event.reason : `${event.reason}.`}` : ".";
  return capitalised([...(told as Part[]), end]);
}

/** The sentence as plain text. */
export function sentenceText(
  event: Event,
  meId: string | null,
  tellers: Record<EventType, Teller> = words,
): string {
  return sentence(event, meId, tellers)
    .map((part) => (typeof part === "string" ? part : part.label))
    .join("");
}

function capitalised(parts: Part[]): Part[] {
  const [first, ...rest] = parts;
  return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : parts;
}
