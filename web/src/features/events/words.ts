import type { EventOutcome, EventSource } from "../../../../shared/event-types.ts";

/** Through which door, in a word. */
export const SOURCES: Record<EventSource, string> = {
  engine: "Sign-in",
  api: "Rollcall",
  database: "The app",
};

export const OUTCOMES: Record<EventOutcome, string> = { success: "Success", failure: "Failure" };
