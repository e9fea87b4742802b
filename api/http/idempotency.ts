import { detail } from "../../shared/details.ts";
import type { Change, Database } from "../db/database.ts";
import { DatabaseError } from "../db/errors.ts";
import { type Statement, sql } from "../db/sql.ts";
import type { Attempt } from "./attempt.ts";
import type { Call } from "./call.ts";
import { ApiError } from "./errors.ts";

/** For how long a request is not done twice, in milliseconds. */
export const REMEMBERED = 24 * 60 * 60_000;
/** A request that has changed something but has no reply yet is taken to be still at work for this long. */
const AT_WORK = 30_000;
/** D1 takes 2 MB a row. A longer reply is not kept; its request is done once all the same. */
const REPLY_MAX = 512 * 1024;

/** What is particular to giving a route's reply again. */
export interface Replay<Wire> {
  /** the reply without what is shown only once */
  keep?(wire: Wire): Wire;
  /** makes the reply anew from `Change.made`, where the first one was lost on its way */
  rebuild?(call: Call, made: string): Promise<Wire>;
}

export interface Answer<Wire> {
  status: number;
  wire: Wire;
}

interface Row {
  fingerprint: string;
  at: number;
  request_id: string;
  made: string | null;
  status: number | null;
  body: string | null;
}

/**
 * Answers a request at most once. The proof is written by the batch of the change itself, so there is never one without
 * the other, and so is the reply where it is known by then; else it follows at once. Asked again, the same reply is given again, with `Idempotency-Replayed: true`; while
 * the first is still at work it is 409. A request that was refused has changed nothing and may be sent again as it is.
 */
export async function once<Wire>(
  call: Call,
  attempt: Attempt,
  route: { status: number; replay: Replay<Wire> },
  answer: (call: Call) => Promise<Answer<Wire> | Response>,
): Promise<Answer<Wire> | Response> {
  const before = await look(call.database, attempt);
  if (before !== null) return repeat(call, attempt, route, before);
  try {
    const proof = proving(call, attempt);
    const answered = await answer({ ...call, database: proof.database });
    // cookies are not kept, and such a reply is worth nothing without them
    const isWhole = !call.replyHeaders.has("Set-Cookie");
    if (!(answered instanceof Response) && isWhole && !proof.hasReply())
      await keep(call, attempt, route.replay, answered);
    return answered;
  } catch (error) {
    const isCommitted = error instanceof DatabaseError && error.kind === "repeated";
    const after = await look(call.database, attempt).catch((unreadable: unknown) => {
      throw isCommitted ? unreadable : error;
    });
    if (after === null) throw error;
    // the change is ours and made, what came after it failed: the next attempt gets the reply
    if (after.request_id === call.requestId && !isCommitted) throw error;
    return repeat(call, attempt, route, after);
  }
}

/** One row read. */
async function look(database: Database, { caller, key }: Attempt): Promise<Row | null> {
  return database.first<Row>(
    sql`SELECT fingerprint, at, request_id, made, status, body FROM rollcall_idempotency
      WHERE caller = ${caller} AND key = ${key} AND at > ${Date.now() - REMEMBERED}`,
  );
}

/** The call's database, which lays the proof of the attempt into the first change, and the reply where that is known. */
function proving(
  { database, requestId }: Call,
  { caller, key, fingerprint }: Attempt,
): { database: Database; hasReply(): boolean } {
  let isProved = false;
  let hasReply = false;
  const theRow = sql`caller = ${caller} AND key = ${key}`;
  const proved: Database = {
    ...database,
    async change<Rows extends unknown[][]>(change: Change): Promise<Rows> {
      if (isProved) return database.change<Rows>(change);
      const before: Statement[] = [
        sql`DELETE FROM rollcall_idempotency WHERE ${theRow} AND at <= ${Date.now() - REMEMBERED}`,
        sql`INSERT INTO rollcall_idempotency (caller, key, fingerprint, at, request_id)
          VALUES (${caller}, ${key}, ${fingerprint}, ${Date.now()}, ${requestId})`,
      ];
      const { made = sql`NULL`, reply = { status: null, json: sql`NULL` } } = change;
      const after = [
        sql`UPDATE rollcall_idempotency SET made = (${made}), status = ${reply.status}, body = (${reply.json}) WHERE ${theRow}`,
      ];
      const statements = [...before, ...change.statements, ...after];
      const results = await database.change<unknown[][]>({ ...change, statements, repeatable: true });
      isProved = true;
      hasReply = change.reply !== undefined;
      return results.slice(before.length, before.length + change.statements.length) as Rows;
    },
  };
  return { database: proved, hasReply: () => hasReply };
}

/** Keeps the reply. The caller has his answer whether or not that succeeds, so a failure is only logged. */
async function keep<Wire>(
  { database, requestId }: Call,
  { caller, key, fingerprint }: Attempt,
  replay: Replay<Wire>,
  { status, wire }: Answer<Wire>,
): Promise<void> {
  const body = JSON.stringify(replay.keep ? replay.keep(wire) : wire);
  if (body.length > REPLY_MAX) return;
  await database
    .maintain(
      sql`INSERT INTO rollcall_idempotency (caller, key, fingerprint, at, request_id, status, body)
        VALUES (${caller}, ${key}, ${fingerprint}, ${Date.now()}, ${requestId}, ${status}, ${body})
        ON CONFLICT (caller, key) DO UPDATE SET status = excluded.status, body = excluded.body
          WHERE fingerprint = excluded.fingerprint AND status IS NULL`,
    )
    .catch((error: unknown) => {
      console.error(
        JSON.stringify({ message: "a reply could not be kept", requestId, error: String(error) }),
      );
    });
}

async function repeat<Wire>(
  call: Call,
  attempt: Attempt,
  { status, replay }: { status: number; replay: Replay<Wire> },
  row: Row,
): Promise<Answer<Wire>> {
  if (row.fingerprint !== attempt.fingerprint) {
    throw new ApiError("idempotency_key_reused", detail("keyReused"));
  }
  if (row.status !== null && row.body !== null) {
    call.replyHeaders.set("Idempotency-Replayed", "true");
    return { status: row.status, wire: JSON.parse(row.body) as Wire };
  }
  if (row.request_id !== call.requestId && Date.now() - row.at < AT_WORK) {
    throw new ApiError("idempotency_in_progress", detail("stillAtWork"), undefined, { "Retry-After": "1" });
  }
  const lost = new ApiError("idempotency_reply_lost", detail("replyLost", row.request_id));
  if (replay.rebuild === undefined || row.made === null) throw lost;
  const wire = await replay.rebuild(call, row.made).catch((error: unknown) => {
    // what was made is not there any more
    throw error instanceof ApiError && error.code === "not_found" ? lost : error;
  });
  const answered = { status, wire };
  await keep(call, attempt, replay, answered);
  call.replyHeaders.set("Idempotency-Replayed", "true");
  return answered;
}

/** Forgets requests that are older than a day, at most `limit` a call. */
export async function forgetAttempts(database: Database, limit: number): Promise<void> {
  await database.maintain(
    sql`DELETE FROM rollcall_idempotency WHERE (caller, key) IN (
      SELECT caller, key FROM rollcall_idempotency WHERE at <= ${Date.now() - REMEMBERED} ORDER BY at LIMIT ${limit})`,
  );
}
