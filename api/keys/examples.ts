import type { ApiKey } from "../../shared/schemas/key.ts";
import { ADA } from "../directory/examples.ts";

const key: ApiKey = {
  id: "7",
  name: "Nightly export",
  hint: "rc_Ab3d",
  owner: { id: ADA.id, label: ADA.email },
  scopes: ["users:read", "users:export"],
  allowedIps: ["192.0.2.0/24"],
  status: "active",
  createdAt: "2026-11-20T09:31:15.002Z",
  expiresAt: "2027-01-01T00:00:00.000Z",
  lastUsedAt: null,
  revokedAt: null,
  rotatedFrom: null,
};
/** Has the form of a secret and opens nothing. */
const secret = "rc_Ab3dExampleExampleExampleExampleExampleExam";

export const listKeys = {
  reply: { items: [{ ...key, lastUsedAt: "2026-11-21T02:00:00.000Z" }], nextCursor: null },
};
export const createKey = {
  body: {
    name: key.name,
    scopes: key.scopes,
    expiresAt: "2027-01-01T00:00:00Z",
    allowedIps: ["192.0.2.0/24"],
  },
  reply: { key, secret },
};
export const revokeKey = { body: { reason: "Was in a log" }, reply: { revoked: 1 } };
export const rotateKey = {
  body: { overlapSeconds: 3600, reason: "Quarterly" },
  reply: { key: { ...key, id: "8", rotatedFrom: "7" }, secret },
};
