import { fault } from "../../shared/faults.ts";
import type { Job } from "../../shared/schemas/job.ts";
import type { Merge } from "../../shared/schemas/merge.ts";
import type { ImportReply } from "../../shared/schemas/transfer.ts";
import { EXPORT_COLUMNS } from "../../shared/schemas/transfer.ts";
import type { User, UserDetail } from "../../shared/schemas/user.ts";
import { ADA, ALAN, GRACE, REQUEST_ID } from "../directory/examples.ts";

const grace: User = {
  ...GRACE,
  emailVerified: "2026-03-02T08:30:12.004Z",
  status: "active",
  role: null,
  createdAt: "2026-03-02T08:30:12.004Z",
  lastSignInAt: "2026-11-20T09:14:03.120Z",
  providers: ["github", "google"],
  sessionCount: 2,
};

const detail: UserDetail = { ...grace, ban: null, metadata: { plan: "team", ticket: 4711 } };

const banned: UserDetail = {
  ...detail,
  status: "banned",
  sessionCount: 0,
  ban: { since: "2026-11-20T09:31:15.002Z", until: "2026-12-20T00:00:00.000Z", reason: "Chargeback" },
};

export const listUsers = { reply: { items: [grace], nextCursor: "WzEyMzQ1Njc4OSw3OTcwOTU1NzU1NjgzODRd" } };

export const countUsers = { reply: { users: 1204, complete: true } };

export const createUser = {
  body: { email: ALAN.email, name: ALAN.name, reason: "Asked for by his team" },
  reply: {
    ...detail,
    ...ALAN,
    emailVerified: null,
    createdAt: "2026-11-20T10:00:00.000Z",
    lastSignInAt: null,
    providers: [],
    sessionCount: 0,
    metadata: {},
  },
};

export const getUser = { reply: detail };

export const updateUser = {
  body: {
    name: "Grace B. Hopper",
    metadata: { plan: "team", ticket: 4712 },
    reason: "Asked for in ticket 4712",
  },
  reply: { ...detail, name: "Grace B. Hopper", metadata: { plan: "team", ticket: 4712 } },
};

export const deleteUser = { body: { reason: "Erasure asked for by mail" }, reply: { deleted: 1 } };

const merge: Merge = {
  preview: true,
  from: { id: ALAN.id, name: ALAN.name, email: ALAN.email },
  into: { id: GRACE.id, name: GRACE.name, email: GRACE.email },
  accounts: 1,
  sessions: 2,
  notes: 0,
  metadata: false,
};
export const mergeUsers = { body: { from: ALAN.id, preview: true }, reply: merge };

export const banUser = {
  body: { until: "2026-12-20T00:00:00Z", reason: "Chargeback" },
  reply: banned,
};

export const unbanUser = { body: { reason: "Paid since" }, reply: detail };

const job: Job = {
  id: "890184806408192",
  kind: "ban",
  status: "queued",
  code: null,
  total: 2,
  succeeded: 0,
  refused: 0,
  count: null,
  filter: null,
  until: null,
  reason: "Card testing ring",
  createdAt: "2026-11-20T09:31:15.002Z",
  startedAt: null,
  finishedAt: null,
  createdBy: { kind: "operator", label: ADA.email },
  requestId: REQUEST_ID,
};

export const startJob = {
  body: { kind: "ban" as const, userIds: [GRACE.id, ALAN.id], reason: "Card testing ring" },
  reply: { users: 2, left: 0, job: null },
  begun: { users: 2, left: 0, job },
};

const imported: ImportReply = {
  users: 3,
  valid: 2,
  invalid: 1,
  faults: [
    {
      line: 4,
      field: "email",
      ...fault("badEmail"),
    },
  ],
  imported: null,
  job: null,
};
const importJob: Job = { ...job, kind: "import", total: 4200, reason: null };
export const importUsers = {
  reply: imported,
  begun: { ...imported, users: 4200, valid: 4200, invalid: 0, faults: [], job: importJob },
};
export const importedCsv = `email,name,emailVerified
${GRACE.email},${GRACE.name},true
${ALAN.email},${ALAN.name},
ada@,Ada Lovelace,
`;
export const importedNdjson = `{"email":"${GRACE.email}","name":"${GRACE.name}","emailVerified":true}
{"email":"${ALAN.email}","name":"${ALAN.name}"}
`;

export const exportedCsv = `${EXPORT_COLUMNS.join(",")}
${EXPORT_COLUMNS.map((column) => {
  const value = grace[column];
  return Array.isArray(value) ? value.join(" ") : (value ?? "");
}).join(",")}
`;
export const exportedNdjson = `${JSON.stringify(grace)}\n`;
