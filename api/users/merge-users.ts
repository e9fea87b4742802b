import { detail } from "../../shared/details.ts";
import { fault } from "../../shared/faults.ts";
import type { Merge, MergeUsers } from "../../shared/schemas/merge.ts";
import { sql } from "../db/sql.ts";
import { roleOf } from "../directory/target.ts";
import { type Call, contextOf } from "../http/call.ts";
import { ApiError, invalidField } from "../http/errors.ts";
import { demandRank } from "../http/guard.ts";
import { mergeEvents, mergeStatements, type PartnerRow, partner } from "./merge-sql.ts";

/** More would take too long for one transaction. */
const SESSIONS_MAX = 5_000;
/** So many histories are read as one: an index each, and D1 takes no longer a compound. */
const PEOPLE_MAX = 4;

/**
 * Makes one user of two: accounts, sessions and notes of the one become the other's, then the one is deleted, all in one
 * transaction. No event is rewritten, and both ids lead to the history of both. Whoever has a role or a ban is refused: a session
 * must not come by rights, nor a ban be lost, by a merge.
 */
export async function mergeUsers(
  call: Call,
  userId: string,
  { into: intoId, from: fromId, preview = false, reason }: MergeUsers,
): Promise<Merge> {
  const { database } = call;
  if ((intoId ?? fromId) === userId) throw invalidField(intoId ? "into" : "from", fault("sameUser"));
  const from = await findPartner(call, fromId ?? userId);
  const into = await findPartner(call, intoId ?? userId);
  for (const one of [from, into]) {
    await demandRank(call, { uid: one.uid, role: roleOf(one.role) });
    refuseBound(one);
  }
  if (from.sessions > SESSIONS_MAX) {
    throw new ApiError("conflict", detail("mergeOfSessions", String(SESSIONS_MAX)));
  }
  if (from.taken + into.taken + 2 > PEOPLE_MAX) {
    throw new ApiError("conflict", detail("mergeOfMany", String(PEOPLE_MAX)));
  }
  const merge: Merge = {
    preview,
    from: personOf(from),
    into: personOf(into),
    accounts: from.accounts,
    sessions: from.sessions,
    notes: from.notes,
    metadata: from.metadata === 1 && into.metadata === 0,
  };
  if (preview) return merge;
  const isMade = sql`EXISTS (SELECT 1 FROM rollcall_merges WHERE uid = ${from.uid} AND merged_into = ${into.uid})`;
  const [made] = await database.change<unknown[][]>({
    context: contextOf(call, { reason: reason ?? null }),
    events: mergeEvents({ from, into }),
    statements: mergeStatements({ from, into }),
    reply: { status: 200, json: sql`iif(${isMade}, ${JSON.stringify(merge)}, NULL)` },
  });
  if (made?.length !== 1) {
    throw new ApiError("conflict", detail("mergeOvertaken"));
  }
  return merge;
}

async function findPartner({ database }: Call, userId: string): Promise<PartnerRow> {
  const row = await database.first<PartnerRow>(partner(userId, SESSIONS_MAX + 1));
  if (!row) throw new ApiError("not_found", detail("noUserOfId", userId));
  return row;
}

function refuseBound({ user_id, role, status }: PartnerRow): void {
  if (role !== null) {
    throw new ApiError("conflict", detail("mergeOfOperator", user_id));
  }
  if (status !== 0) throw new ApiError("conflict", detail("mergeOfBanned", user_id));
}

function personOf({ user_id, name, email }: PartnerRow): Merge["from"] {
  return { id: user_id, name, email };
}
