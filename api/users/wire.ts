import type { User } from "../../shared/schemas/user.ts";
import { roleOf } from "../directory/target.ts";
import { foreignTime, isoTime } from "../wire/time.ts";
import type { UserRow } from "./sql.ts";

/** A user as the contract has him. */
export function userOnWire(row: UserRow): User {
  return {
    id: row.user_id,
    name: row.name,
    email: row.email,
    emailVerified: foreignTime(row.email_verified),
    image: row.image,
    status: row.status === 1 ? "banned" : "active",
    role: roleOf(row.role),
    createdAt: isoTime(row.created),
    lastSignInAt: isoTime(row.last_sign_in),
    providers: row.providers.split(",").filter((provider) => provider !== ""),
    sessionCount: Math.max(0, row.sessions),
  };
}
