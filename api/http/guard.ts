import { type Detail, detail } from "../../shared/details.ts";
import type { ErrorCode } from "../../shared/error-codes.ts";
import type { Denial } from "../../shared/event-types.ts";
import { outranks, type Permission, type Role } from "../../shared/permissions.ts";
import { permits } from "../auth/actor.ts";
import { recordRefusal } from "../diary/refusal.ts";
import { checkSchema } from "../diary/schema-check.ts";
import { type Call, contextOf } from "./call.ts";
import { ApiError } from "./errors.ts";

/** What the trail says of a denied request. */
type Denied = Pick<Call, "request" | "requestId" | "database" | "client" | "actor">;

/** Puts a denied request on the trail, with what it lacked. */
export async function noteDenial(call: Denied, lacking: Permission | Denial | ErrorCode): Promise<void> {
  const { actor, database } = call;
  await recordRefusal(database, {
    type: "accessDenied",
    outcome: "failure",
    context: contextOf(call),
    uid: actor.uid,
    userLabel: actor.label,
    sid: actor.sid,
    code: lacking,
    data: { method: call.request.method, path: new URL(call.request.url).pathname.slice(0, 256) },
  });
}

/** Puts a denied request on the trail, with what it lacked, and returns the error to throw. */
export async function denied(
  call: Call,
  lacking: Permission | Denial | ErrorCode,
  told: Detail,
  code: "forbidden" | "reauthentication_required" = "forbidden",
): Promise<ApiError> {
  await noteDenial(call, lacking);
  return new ApiError(code, told);
}

/** Lets a caller pass who has the permission; the others get 403, and the trail an `accessDenied`. */
export async function demand(call: Call, permission: Permission): Promise<void> {
  const { actor } = call;
  if (!permits(actor, permission)) {
    const told = detail(actor.kind === "apiKey" ? "keyLacks" : "roleLacks", permission);
    throw await denied(call, permission, told);
  }
}

/** Lets nobody act on himself, and on others only downwards; owners also on owners. */
export async function demandRank(call: Call, target: { uid: number; role: Role | null }): Promise<void> {
  if (target.uid === call.actor.uid) throw await denied(call, "self", detail("notToYourself"));
  if (!outranks(call.actor.role, target.role)) {
    throw await denied(call, "outranked", detail("outranked"));
  }
}

/** No change without its trail: refuses where a table, index or trigger of the diary is missing or altered. */
export async function demandSchema(call: Pick<Call, "database">): Promise<void> {
  const faults = await checkSchema(call.database);
  if (faults.length > 0) {
    throw new ApiError("schema_mismatch", detail("schemaAltered", ...faults));
  }
}
