import type { AdapterUser } from "@auth/core/adapters";
import { type Statement, sql } from "../db/sql.ts";
import type { Flow } from "./flow.ts";

/**
 * A condition: the user was made or imported through Rollcall, has never had an account, is not banned, and has exactly the
 * address that the provider vouches for now. An operator is claimed only by word of a provider that is trusted with owners.
 */
export function isClaimable({ claims, config, provider }: Flow, userId: string): Statement {
  const isTrusted = provider !== null && config.ownerProviders.includes(provider);
  return sql`EXISTS (SELECT 1 FROM rollcall_users r CROSS JOIN rollcall_claimable c CROSS JOIN users u
    WHERE r.user_id = ${userId} AND r.status = 0 AND (r.role IS NULL OR ${isTrusted ? 1 : 0})
      AND c.uid = r.uid AND u.id = r.user_id AND u.email = ${claims?.email ?? null})
    AND NOT EXISTS (SELECT 1 FROM accounts WHERE userId = ${userId})`;
}

/** Notes on the flow that whoever is signing in may claim the user; false where he may not. */
export async function mayClaim(flow: Flow, user: AdapterUser): Promise<boolean> {
  if (!flow.claims?.email || flow.linkTo) return false;
  const row = await flow.database.first<{ yes: number }>(sql`SELECT (${isClaimable(flow, user.id)}) AS yes`);
  if (row?.yes !== 1) return false;
  flow.claimed = user;
  return true;
}
