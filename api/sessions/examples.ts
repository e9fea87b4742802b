import type { Session } from "../../shared/schemas/session.ts";
import { FIREFOX, GRACE } from "../directory/examples.ts";

const session: Session = {
  id: "890180579819520",
  userId: GRACE.id,
  user: GRACE,
  createdAt: "2026-11-20T09:14:03.120Z",
  lastSeenAt: "2026-11-20T09:20:01.410Z",
  expires: "2026-12-20T09:14:03.120Z",
  endedAt: null,
  endedBy: null,
  provider: "github",
  ip: "203.0.113.7",
  country: "DE",
  userAgent: FIREFOX,
  current: false,
};

export const listSessions = { reply: { items: [session], nextCursor: null } };
export const revokeSession = { body: { reason: "Laptop stolen" }, reply: { revoked: 1 } };
export const revokeUserSessions = { body: { reason: "Laptop stolen" }, reply: { revoked: 2 } };
export const revokeSessions = {
  body: { filter: { ip: "203.0.113.0/24" }, keepCurrent: true, reason: "Leaked network", dryRun: false },
  reply: { sessions: 41, users: 38, left: 1, includesCurrent: false, revoked: 41, job: null },
};
