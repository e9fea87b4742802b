import type { ApiKeyRevoked } from "../../shared/schemas/key.ts";
import { sql } from "../db/sql.ts";
import { roleOf } from "../directory/target.ts";
import { type Call, contextOf } from "../http/call.ts";
import { demandRank } from "../http/guard.ts";
import { findKey } from "./get-key.ts";

/**
 * Revokes a key: when this answers, no later request with it is served. Answers 0 where it was revoked already. One's
 * own may be revoked, others' only downwards; those of somebody who is gone by whoever manages keys.
 */
export async function revokeKey(
  call: Call,
  keyId: string,
  reason: string | undefined,
): Promise<ApiKeyRevoked> {
  const { database, actor } = call;
  const { kid, owner, uid, role } = await findKey(call, keyId);
  if (uid !== null && owner !== actor.userId) {
    await demandRank(call, { uid, role: roleOf(role) });
  }
  const good = sql`kid = ${kid} AND revoked IS NULL`;
  const [revoked] = await database.change<[unknown[]]>({
    context: contextOf(call, { reason: reason ?? null }),
    events: sql`SELECT count(*) FROM rollcall_api_keys WHERE ${good}`,
    statements: [sql`UPDATE rollcall_api_keys SET revoked = ${Date.now()} WHERE ${good} RETURNING kid`],
  });
  return { revoked: revoked.length };
}
