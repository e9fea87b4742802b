import { messages } from "@/lib/messages";
import { CHANGES } from "@/messages/en/change-sentences";
import { JOBS } from "@/messages/en/job-sentences";
import { KEYS } from "@/messages/en/key-sentences";
import { NOTES } from "@/messages/en/note-sentences";
import { FAILURES, SIGN_INS } from "@/messages/en/sign-in-sentences";
import type { Teller } from "@/messages/scene";
import type { EventType, SignInFailure } from "../../../../shared/event-types.ts";

/** What tells each type of event, and why a sign-in failed. A language with other grammar has tellers of its own. */
export interface SentencesMessages extends Record<EventType, Teller> {
  failures: Record<SignInFailure, string>;
}

const english: SentencesMessages = {
  ...SIGN_INS,
  ...CHANGES,
  ...KEYS,
  ...JOBS,
  ...NOTES,
  failures: FAILURES,
};

export const words = messages("sentences", english);
