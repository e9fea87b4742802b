import { detail } from "../../shared/details.ts";
import { outranks, type Role } from "../../shared/permissions.ts";
import { roleOf } from "../directory/target.ts";
import type { Call } from "../http/call.ts";
import { ApiError } from "../http/errors.ts";
import { demandRank, denied } from "../http/guard.ts";
import { type OperatorRow, operatorById, type Seen } from "./sql.ts";

const PERMISSION = "operators:manage";

/** Whose role is to be changed: the user, null for whom the app has deleted, and what he is now. */
interface Subject {
  userId: string;
  uid: number | null;
}

/**
 * Reads the role that somebody has and judges whether the caller may change it: nobody his own, nobody a higher one, and an
 * owner by ROLLCALL_OWNERS only where it stands, since the role would come back with his next sign-in (409).
 */
export async function judge(call: Call, { userId, uid }: Subject): Promise<Seen> {
  const row = await call.database.first<OperatorRow>(operatorById(userId));
  await demandRank(call, { uid: uid ?? -1, role: roleOf(row?.role ?? null) });
  if (row?.granted_by === "environment" && call.config.owners.includes(row.email?.toLowerCase() ?? "")) {
    throw new ApiError("conflict", detail("ownerBySetting"));
  }
  return { userId, role: row?.role ?? null, grantedBy: row?.granted_by ?? null };
}

/** Lets nobody give away more than he has. */
export async function demandOwnReach(call: Call, role: Role): Promise<void> {
  if (role === call.actor.role || outranks(call.actor.role, role)) return;
  throw await denied(call, "outranked", detail("roleAboveYours"));
}

/** The error for a change that found something else than what was judged: who lost a race is told so. */
export async function overtaken(call: Call): Promise<ApiError> {
  const mine = await call.database.first<OperatorRow>(operatorById(call.actor.userId));
  if (mine?.role !== "owner") return denied(call, PERMISSION, detail("roleTakenBack"));
  return new ApiError("conflict", detail("roleOvertaken"));
}
