import { CHANGES } from "@/features/events/change-sentences";
import { JOBS } from "@/features/events/job-sentences";
import { KEYS } from "@/features/events/key-sentences";
import { NOTES } from "@/features/events/note-sentences";
import { type Part, Scene } from "@/features/events/scene";
import { SIGN_INS } from "@/features/events/sign-in-sentences";
import type { EventType } from "../../../../shared/event-types.ts";
import type { Event } from "../../../../shared/schemas/event.ts";

type Teller = (scene: Scene) => (Part | null)[];

const TELLERS: Record<EventType, Teller> = { ...SIGN_INS, ...CHANGES, ...KEYS, ...JOBS, ...NOTES };

/**
 * What happened, as one sentence in parts: plain text, and people to link to. `meId` is the reader, who is "you".
 * This is the one place where events become words.
 */
export function sentence(event: Event, meId: string | null): Part[] {
  const scene = new Scene(event, meId);
  const told = TELLERS[event.type](scene).filter((part) => part !== null && part !== "");
  const end = event.reason ? `: ${/[.!?…]$/.test(event.reason) ? event.reason : `${event.reason}.`}` : ".";
  return capitalised([...(told as Part[]), end]);
}

/** The sentence as plain text. */
export function sentenceText(event: Event, meId: string | null): string {
  return sentence(event, meId)
    .map((part) => (typeof part === "string" ? part : part.label))
    .join("");
}

function capitalised(parts: Part[]): Part[] {
  const [first, ...rest] = parts;
  return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : parts;
}
