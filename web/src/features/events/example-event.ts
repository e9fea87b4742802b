import type { Event } from "../../../../shared/schemas/event.ts";

export const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
export const ADA = { kind: "operator", id: "ada", label: "Ada" } as const;
export const MALLORY = { id: "mal", label: "Mallory Jones" };
export const AS_MALLORY = { kind: "user", ...MALLORY } as const;
export const SYSTEM = { kind: "system", id: null, label: null } as const;

/** An event with what is given, and nothing else known of it. */
export function exampleEvent(part: Partial<Event>): Event {
  return {
    id: "891343517175810",
    at: "2026-11-23T16:06:03.000Z",
    type: "signIn",
    outcome: "success",
    source: "api",
    actor: ADA,
    user: MALLORY,
    provider: null,
    sessionId: null,
    accountId: null,
    ip: null,
    country: null,
    userAgent: null,
    requestId: null,
    code: null,
    reason: null,
    data: null,
    ...part,
  };
}
