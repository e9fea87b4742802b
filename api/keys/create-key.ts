import { detail } from "../../shared/details.ts";
import { fault } from "../../shared/faults.ts";
import type { CreateApiKey, NewApiKey } from "../../shared/schemas/key.ts";
import { permits } from "../auth/actor.ts";
import { hashSecret, newSecret } from "../auth/api-key.ts";
import { type Call, contextOf } from "../http/call.ts";
import { ApiError, invalidField } from "../http/errors.ts";
import { denied } from "../http/guard.ts";
import { parseIpRange } from "../wire/ip.ts";
import { getKey } from "./get-key.ts";
import { insertKey, madeKey } from "./sql.ts";

/** So much of a key is shown afterwards, to tell it from others: 24 of its 256 bits. */
const HINT = "rc_".length + 4;

/** A secret with what is kept of it. */
export async function makeSecret(): Promise<{ secret: string; hash: string; hint: string }> {
  const secret = newSecret();
  return { secret, hash: await hashSecret(secret), hint: secret.slice(0, HINT) };
}

/** The end of a key in Unix milliseconds; 400 for one that has passed. */
export function futureTime(expiresAt: string, now: number): number {
  const expires = Date.parse(expiresAt);
  if (expires > now) return expires;
  throw invalidField("expiresAt", fault("notFuture"));
}

/** Makes a key for the caller himself, with scopes that his own role carries. The secret is in this reply and nowhere else. */
export async function createKey(call: Call, input: CreateApiKey): Promise<NewApiKey> {
  const { actor, database } = call;
  const now = Date.now();
  const expires = input.expiresAt === undefined ? null : futureTime(input.expiresAt, now);
  const unreadable = (input.allowedIps ?? []).flatMap((block, i) =>
    parseIpRange(block) ? [] : [{ pointer: `/allowedIps/${i}`, ...fault("notAddress") }],
  );
  if (unreadable.length > 0) throw new ApiError("invalid_request", detail("badAllowedIps"), unreadable);
  const beyond = input.scopes.find((scope) => !permits(actor, scope));
  if (beyond !== undefined) {
    throw await denied(call, beyond, detail("scopeBeyondRole", beyond));
  }
  const { secret, hash, hint } = await makeSecret();
  const [made] = await database.change<[{ kid: number }[]]>({
    context: contextOf(call, { reason: input.reason ?? null }),
    events: 1,
    made: madeKey(hash),
    statements: [
      insertKey({
        hash,
        hint,
        owner: actor.userId,
        name: input.name,
        scopes: JSON.stringify([...new Set(input.scopes)]),
        allowedIps: input.allowedIps ? JSON.stringify(input.allowedIps) : null,
        now,
        expires,
      }),
    ],
  });
  return { key: await getKey(call, String(made[0]?.kid)), secret };
}
