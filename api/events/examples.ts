import type { Event } from "../../shared/schemas/event.ts";
import type { Activity, Failures, Histogram } from "../../shared/schemas/event-counts.ts";
import { EVENT_COLUMNS } from "../../shared/schemas/event-export.ts";
import { FIREFOX, GRACE, REVOCATION } from "../directory/examples.ts";

const signIn: Event = {
  ...REVOCATION,
  id: "890180579819520",
  at: "2026-11-20T09:14:03.120Z",
  type: "signIn",
  source: "engine",
  actor: { kind: "user", id: GRACE.id, label: GRACE.email },
  reason: null,
};

export const listEvents = { reply: { items: [REVOCATION, signIn], nextCursor: null, partial: false } };
export const getEvent = { reply: REVOCATION };

const histogram: Histogram = {
  since: "2026-11-20T09:00:00.000Z",
  complete: true,
  interval: "hour",
  total: 14,
  buckets: [
    { start: "2026-11-20T09:00:00.000Z", count: 9 },
    { start: "2026-11-20T10:00:00.000Z", count: 5 },
  ],
};
export const getHistogram = { reply: histogram };

const failed = { firstAt: "2026-11-19T16:41:09.871Z", lastAt: "2026-11-20T09:14:03.120Z" };
const failures: Failures = {
  since: "2026-10-21T10:00:00.000Z",
  complete: true,
  total: 7,
  byAddress: [
    {
      ...failed,
      count: 7,
      codes: { accountNotLinked: 5, deniedByProvider: 2 },
      ip: "198.51.100.23",
      country: "NL",
      accounts: 2,
    },
  ],
  byAccount: [
    {
      ...failed,
      count: 5,
      codes: { accountNotLinked: 5 },
      userId: GRACE.id,
      label: GRACE.email,
      addresses: 1,
    },
  ],
};
export const getFailures = { reply: failures };

const activity: Activity = {
  since: "2026-03-02T08:30:12.004Z",
  complete: true,
  days: [{ date: "2026-11-20", total: 2, counts: { signIn: 1, revokeSession: 1 } }],
};
export const getActivity = { reply: activity };

const row: Record<(typeof EVENT_COLUMNS)[number], string | null> = {
  ...signIn,
  actorKind: "user",
  actorId: GRACE.id,
  actorLabel: GRACE.email,
  userId: GRACE.id,
  userLabel: GRACE.email,
  userAgent: FIREFOX,
  data: null,
};
export const csv = `${EVENT_COLUMNS.join(",")}
${EVENT_COLUMNS.map((column) => row[column] ?? "").join(",")}
`;
export const ndjson = `${JSON.stringify(signIn)}\n${JSON.stringify(REVOCATION)}\n`;
export const stream = `retry: 1000
id: ${signIn.id}

id: ${REVOCATION.id}
data: ${JSON.stringify(REVOCATION)}

`;
