import { detail } from "../../shared/details.ts";
import { fault } from "../../shared/faults.ts";
import { sha256 } from "../auth/token.ts";
import type { Change, Database } from "../db/database.ts";
import { DatabaseError } from "../db/errors.ts";
import { type Statement, sql } from "../db/sql.ts";
import type { Call } from "./call.ts";
import { ApiError } from "./errors.ts";

/** More events than any change leaves: what expects so many is undone by the proof of its trail. */
const NEVER = 1_000_000_000;

/** One entity tag, strong or weak (RFC 9110, 8.8.3). */
const TAG = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`;
const TAGS = new RegExp(`^${TAG}(?:[ \\t]*,[ \\t]*${TAG})*$`);

/** The entity tag of a state, as `ETag` has it: half of its SHA-256. */
export async function entityTag(state: string): Promise<string> {
  return `"${(await sha256(state)).slice(0, 22)}"`;
}

/** The tags of an `If-Match`, `*` for any, null without one. What has another form is 400 and not taken for none. */
export function readIfMatch(header: string | null): readonly string[] | "*" | null {
  if (header === null || header === "*") return header;
  if (TAGS.test(header)) return header.match(new RegExp(TAG, "g")) ?? [];
  throw new ApiError("invalid_request", detail("badIfMatch"), [
    { pointer: "/If-Match", ...fault("badEntityTags") },
  ]);
}

function lost(): ApiError {
  return new ApiError("precondition_failed", detail("changedSince"));
}

/**
 * The call under its `If-Match`: 412 where the state is another by now, and the first change is undone (412 as well) where it
 * becomes another before that change is made. `state` is a query for the state as one text, without a row where there is
 * nothing: the verb has its own answer to that. A weak tag matches nothing (RFC 9110, 13.1.1).
 */
export async function underPrecondition(call: Call, state: Statement | undefined): Promise<Call> {
  if (state === undefined) return call;
  const tags = readIfMatch(call.request.headers.get("If-Match"));
  if (tags === null || tags === "*") return call;
  const { database } = call;
  const seen = await stateNow(database, state);
  if (seen === null) return call;
  if (!tags.includes(await entityTag(seen))) throw lost();
  return { ...call, database: guarding(database, state, seen) };
}

function guarding(database: Database, state: Statement, seen: string): Database {
  let isChanged = false;
  return {
    ...database,
    async change<Rows extends unknown[][]>(change: Change): Promise<Rows> {
      if (isChanged) return database.change<Rows>(change);
      const expected = typeof change.events === "number" ? sql`${change.events}` : change.events;
      const events = sql`SELECT iif((${state}) IS ${seen}, (${expected}), ${NEVER})`;
      try {
        const results = await database.change<Rows>({ ...change, events });
        isChanged = true;
        return results;
      } catch (error) {
        const isUndone = error instanceof DatabaseError && error.kind === "noTrail";
        if (isUndone && (await stateNow(database, state)) !== seen) throw lost();
        throw error;
      }
    },
  };
}

async function stateNow(database: Database, state: Statement): Promise<string | null> {
  const row = await database.first<{ state: string | null }>(sql`SELECT (${state}) AS state`);
  return row?.state ?? null;
}
