import type { ChangeContext } from "../db/context.ts";

/** The actor of what Rollcall does by itself. */
export const SYSTEM: ChangeContext = {
  source: "engine",
  actor: { kind: "system", uid: null, label: null },
  requestId: null,
  ip: null,
  country: null,
  userAgent: null,
};
