import { detail } from "../../shared/details.ts";
import type { Unlinked } from "../../shared/schemas/account.ts";
import { findTarget } from "../directory/target.ts";
import { type Call, contextOf, notFound } from "../http/call.ts";
import { ApiError } from "../http/errors.ts";
import { demandRank } from "../http/guard.ts";
import { accountById, countUnlinkable, unlink } from "./sql.ts";

interface Unlinking {
  userId: string;
  accountId: string;
  reason: string | undefined;
  /** unlinks even the only usable way in */
  force: boolean;
}

/**
 * Unlinks an account. The only usable way in is kept, also from two callers who take one of two each; an account of a provider
 * that nobody can sign in with here is no way in.
 */
export async function unlinkAccount(
  call: Call,
  { userId, accountId, reason, force }: Unlinking,
): Promise<Unlinked> {
  const { database } = call;
  const target = await findTarget(call, userId);
  await demandRank(call, target);
  const providers = call.config.providers.map(({ id }) => id);
  const unlinking = { userId, accountId, force, providers };
  const [gone] = await database.change<[unknown[]]>({
    context: contextOf(call, { reason: reason ?? null }),
    events: countUnlinkable(unlinking),
    statements: [unlink(unlinking)],
  });
  if (gone.length > 0) return { unlinked: gone.length };
  if (!(await database.first(accountById(userId, accountId)))) throw notFound("accountAbsent");
  throw new ApiError("last_way_in", detail("lastWayIn"));
}
