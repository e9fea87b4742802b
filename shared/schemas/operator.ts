import { z } from "zod";
import { ROLES } from "../permissions.ts";
import { PageQuery, pageOf, Reason, Timestamp } from "./common.ts";
import { USER_STATUSES } from "./user.ts";

/** Where a role comes from: the setting ROLLCALL_OWNERS, or another operator. */
export const GRANTED_BY = ["environment", "operator"] as const;

export const Operator = z
  .strictObject({
    /** only the id is known of a user whom the app has deleted */
    user: z.strictObject({
      id: z.string(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      image: z.string().nullable(),
    }),
    /** null where no user has this id any more */
    status: z.enum(USER_STATUSES).nullable(),
    role: z.enum(ROLES),
    /** whether the role counts now: that of an owner by ROLLCALL_OWNERS does only while his address stands there */
    inForce: z.boolean(),
    grantedAt: Timestamp,
    grantedBy: z.enum(GRANTED_BY),
    lastSignInAt: Timestamp.nullable(),
  })
  .meta({ id: "Operator" });
export type Operator = z.infer<typeof Operator>;

export const OperatorPage = pageOf(Operator).meta({ id: "OperatorPage" });
export type OperatorPage = z.infer<typeof OperatorPage>;

export const OperatorQuery = z.strictObject({ ...PageQuery, role: z.enum(ROLES).optional() });
export type OperatorQuery = z.infer<typeof OperatorQuery>;

export const GrantRole = z
  .strictObject({ role: z.enum(ROLES), reason: Reason.optional() })
  .meta({ id: "GrantRole" });
export type GrantRole = z.infer<typeof GrantRole>;

/** How many roles the call took back: 0 for a user who had none. */
export const RoleRevoked = z.strictObject({ revoked: z.int().nonnegative() }).meta({ id: "RoleRevoked" });
export type RoleRevoked = z.infer<typeof RoleRevoked>;
