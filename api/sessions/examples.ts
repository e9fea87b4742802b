import type { Job } from "../../shared/schemas/job.ts";
import type { Session } from "../../shared/schemas/session.ts";
import { ADA, FIREFOX, GRACE, REQUEST_ID } from "../directory/examples.ts";

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
export const listMySessions = {
  reply: { items: [{ ...session, userId: ADA.id, user: ADA, current: true }], nextCursor: null },
};
const inSum = { sessions: 41, users: 38, lastSeenAt: "2026-11-20T09:20:01.410Z" };
export const summarizeSessions = {
  reply: {
    ...inSum,
    complete: true,
    devices: [
      { ...inSum, userAgent: FIREFOX, sessions: 40, users: 37 },
      { ...inSum, userAgent: null, sessions: 1, users: 1 },
    ],
    countries: [{ ...inSum, country: "DE" }],
  },
};
export const getSession = { reply: session };
export const revokeSession = { body: { reason: "Laptop stolen" }, reply: { revoked: 1 } };
export const revokeUserSessions = { body: { reason: "Laptop stolen" }, reply: { revoked: 2 } };
const filter = { ip: "203.0.113.0/24" };
const job: Job = {
  id: "890184806408192",
  kind: "revokeSessions",
  status: "queued",
  code: null,
  total: 0,
  succeeded: 0,
  refused: 0,
  count: null,
  filter,
  until: null,
  reason: "Leaked network",
  createdAt: "2026-11-20T09:31:15.002Z",
  startedAt: null,
  finishedAt: null,
  createdBy: { kind: "operator", label: ADA.email },
  requestId: REQUEST_ID,
};
export const revokeSessions = {
  body: { filter, keepCurrent: true, reason: "Leaked network" },
  reply: { sessions: 41, users: 38, left: 1, includesCurrent: false, revoked: 41, job: null },
  begun: { sessions: null, users: null, left: null, includesCurrent: false, revoked: null, job },
};
