import type { Operator } from "../../shared/schemas/operator.ts";
import { roleInForce } from "../auth/session.ts";
import type { Config } from "../config.ts";
import { roleOf } from "../directory/target.ts";
import { isoTime } from "../wire/time.ts";
import type { OperatorRow } from "./sql.ts";

/** An operator as the contract has him. Throws for a role that the table's own check would have refused. */
export function operatorOnWire(row: OperatorRow, config: Config): Operator {
  const role = roleOf(row.role);
  if (role === null) throw new Error("an operator without a known role");
  return {
    user: { id: row.user_id, name: row.name, email: row.email, image: row.image },
    status: row.status === null ? null : row.status === 1 ? "banned" : "active",
    role,
    inForce: row.status === 0 && roleInForce(row, config) !== null,
    grantedAt: new Date(row.granted).toISOString(),
    grantedBy: row.granted_by,
    lastSignInAt: isoTime(row.last_sign_in),
  };
}
