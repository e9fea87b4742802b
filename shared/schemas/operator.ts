import { z } from "zod";
import { ROLES } from "../permissions.ts";
import { PageQuery, pageOf, Reason, Timestamp } from "./common.ts";
import { USER_STATUSES } from "./user.ts";

/** Where a role comes from: the setting ROLLCALL_OWNERS, or another operator. */
export const GRANTED_BY = ["environment", "operator"] as const;

export const Operator = z
  .strictObject({
    user: z
      .strictObject({
        id: z.string(),
        name: z.string().nullable(),
        email: z.string().nullable(),
        image: z.string().nullable(),
      })
      .describe("Only the id is known of a user whom the app has deleted."),
    status: z.enum(USER_STATUSES).nullable().describe("Null where no user has this id any more."),
    role: z.enum(ROLES).describe("What he may do."),
    inForce: z
      .boolean()
      .describe(
        "Whether the role counts now: that of an owner by ROLLCALL_OWNERS does only while his address stands there.",
      ),
    grantedAt: Timestamp.describe("Since when."),
    grantedBy: z
      .enum(GRANTED_BY)
      .describe("Where the role comes from: the setting ROLLCALL_OWNERS, or another operator."),
    lastSignInAt: Timestamp.nullable().describe("When he last signed in through Rollcall."),
  })
  .meta({ id: "Operator" });
export type Operator = z.infer<typeof Operator>;

export const OperatorPage = pageOf(Operator).meta({ id: "OperatorPage" });
export type OperatorPage = z.infer<typeof OperatorPage>;

export const OperatorQuery = z.strictObject({
  ...PageQuery,
  role: z.enum(ROLES).optional().describe("Only operators with this role."),
});
export type OperatorQuery = z.infer<typeof OperatorQuery>;

export const GrantRole = z
  .strictObject({
    role: z.enum(ROLES).describe("The role that he is to have."),
    reason: Reason.optional().describe("Why; it stands on the trail."),
  })
  .meta({ id: "GrantRole" });
export type GrantRole = z.infer<typeof GrantRole>;

/** How many roles the call took back: 0 for a user who had none. */
export const RoleRevoked = z
  .strictObject({
    revoked: z.int().nonnegative().describe("How many roles the call took back: 0 for a user who had none."),
  })
  .meta({ id: "RoleRevoked" });
export type RoleRevoked = z.infer<typeof RoleRevoked>;
