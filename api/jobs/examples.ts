import type { Job } from "../../shared/schemas/job.ts";
import { ADA, ALAN, GRACE, REQUEST_ID } from "../directory/examples.ts";

const job: Job = {
  id: "890184806408192",
  kind: "ban",
  status: "done",
  code: null,
  total: 2,
  succeeded: 1,
  refused: 1,
  count: null,
  filter: null,
  until: null,
  reason: "Card testing ring",
  createdAt: "2026-11-20T09:31:15.002Z",
  startedAt: "2026-11-20T09:31:15.310Z",
  finishedAt: "2026-11-20T09:31:15.874Z",
  createdBy: { kind: "operator", label: ADA.email },
  requestId: REQUEST_ID,
};

export const listJobs = { reply: { items: [job], nextCursor: null } };
export const getJob = {
  reply: {
    job,
    items: [
      { position: 1, userId: GRACE.id, userLabel: GRACE.name, result: "done" as const },
      { position: 2, userId: ALAN.id, userLabel: null, result: "notFound" as const },
    ],
    nextCursor: null,
  },
};
export const cancelJob = { body: { reason: "Wrong list" }, reply: { cancelled: 1 } };
