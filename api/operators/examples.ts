import type { Operator } from "../../shared/schemas/operator.ts";
import { GRACE } from "../directory/examples.ts";

const operator: Operator = {
  user: GRACE,
  status: "active",
  role: "support",
  inForce: true,
  grantedAt: "2026-11-20T10:00:00.000Z",
  grantedBy: "operator",
  lastSignInAt: "2026-11-20T09:14:03.120Z",
};

export const listOperators = { reply: { items: [operator], nextCursor: null } };
export const getOperator = { reply: operator };
export const grantRole = {
  body: { role: "support" as const, reason: "Joins the help desk" },
  reply: operator,
};
export const revokeRole = { body: { reason: "Left the company" }, reply: { revoked: 1 } };
