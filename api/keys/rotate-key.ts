import { detail } from "../../shared/details.ts";
import type { NewApiKey, RotateApiKey } from "../../shared/schemas/key.ts";
import { permits } from "../auth/actor.ts";
import { scopesOf } from "../auth/api-key.ts";
import { sql } from "../db/sql.ts";
import { type Call, contextOf } from "../http/call.ts";
import { ApiError } from "../http/errors.ts";
import { denied } from "../http/guard.ts";
import { futureTime, makeSecret } from "./create-key.ts";
import { findKey, getKey } from "./get-key.ts";
import { endWithSuccessor, insertSuccessor, isRotatable, madeKey } from "./sql.ts";

/** For how long the old key stays good when nothing is said, in seconds. */
const OVERLAP = 24 * 60 * 60;

/**
 * Makes a key's successor with the same name, scopes and addresses; the old key ends when the overlap is over. Only the
 * owner does this, since the new secret acts for him; 409 for a key that has ended or has a successor already.
 */
export async function rotateKey(call: Call, keyId: string, input: RotateApiKey): Promise<NewApiKey> {
  const { actor, database } = call;
  const old = await findKey(call, keyId);
  if (old.owner !== actor.userId) {
    throw await denied(call, "notOwner", detail("notYourKey"));
  }
  const now = Date.now();
  const { expiresAt } = input;
  const expires =
    expiresAt === undefined ? old.expires : expiresAt === null ? null : futureTime(expiresAt, now);
  const { secret, hash, hint } = await makeSecret();
  const scopes = scopesOf(old.scopes).filter((scope) => permits(actor, scope));
  const [made] = await database.change<[{ kid: number }[]]>({
    context: contextOf(call, { reason: input.reason ?? null }),
    events: sql`SELECT ${isRotatable(old.kid, now)}`,
    made: madeKey(hash),
    statements: [
      insertSuccessor(old.kid, {
        hash,
        hint,
        owner: old.owner,
        name: old.key_name,
        scopes: JSON.stringify(scopes),
        allowedIps: old.allowed_ips,
        now,
        expires,
      }),
      endWithSuccessor(old.kid, hash, now + (input.overlapSeconds ?? OVERLAP) * 1000),
    ],
  });
  const kid = made[0]?.kid;
  if (kid === undefined) {
    throw new ApiError("conflict", detail("keyEnded"));
  }
  return { key: await getKey(call, String(kid)), secret };
}
