import { firstIdAt } from "../../shared/event-id.ts";
import type { Database } from "../db/database.ts";
import { eventStatements, type LooseEvent } from "../db/event.ts";
import { retrying } from "../db/retry.ts";
import { sql } from "../db/sql.ts";
import { SYSTEM } from "./system.ts";

/** So many events a minute of one kind from one place are written one by one; the rest is only counted. */
const ROWS_A_MINUTE = 10;

/** The clocks of the Worker and the database may differ by so many milliseconds. */
const CLOCKS_APART = 10_000;

/**
 * Puts a refusal (a failed sign-in, a denied request) on the trail. A stranger cannot fill the table with it: per type, code,
 * user and IPv4 address or IPv6 /64 it takes ten rows a minute, then one row with the number of the suppressed ones.
 * A fault that passes is waited for, and leaves one event. Never throws: the refusal itself must stand even where the
 * database is down; what could not be written is logged. Returns whether it is written, or counted among the suppressed.
 */
export async function recordRefusal(database: Database, event: LooseEvent): Promise<boolean> {
  try {
    const minute = Math.floor(Date.now() / 60_000);
    const key = [event.type, event.code ?? "", event.uid ?? "", networkOf(event.context.ip)].join(" ");
    // The count that stood before: the one of an ended minute may hold suppressed refusals, which are closed now.
    // Tried again it may count one too many, which does no harm.
    const [before, after] = await retrying(() =>
      database.maintain<[{ minute: number; count: number }[], { count: number }[]]>(
        sql`SELECT minute, count FROM rollcall_refusals WHERE key = ${key}`,
        sql`INSERT INTO rollcall_refusals (key, minute, count) VALUES (${key}, ${minute}, 1)
          ON CONFLICT (key) DO UPDATE SET count = iif(minute = excluded.minute, count + 1, 1), minute = excluded.minute
          RETURNING count`,
      ),
    );
    const previous = before[0];
    const suppressed =
      previous !== undefined && previous.minute < minute ? previous.count - ROWS_A_MINUTE : 0;
    const count = after[0]?.count ?? 1;
    await writeOnce(database, [
      ...(suppressed > 0 ? [closing(event, suppressed)] : []),
      ...(count <= ROWS_A_MINUTE ? [event] : []),
    ]);
    return true;
  } catch (error) {
    console.error(
      JSON.stringify({
        message: "a refusal could not be put on the trail",
        type: event.type,
        code: event.code,
        error: String(error),
      }),
    );
    return false;
  }
}

/** Writes events in one transaction, once each, though an attempt may be committed and its answer lost. */
async function writeOnce(database: Database, events: readonly LooseEvent[]): Promise<void> {
  const marked = events.map((event) => ({ event, salt: crypto.getRandomValues(new Uint8Array(16)) }));
  const begun = firstIdAt(Date.now() - CLOCKS_APART);
  let since: number | null = null;
  await retrying(async () => {
    const statements = marked.flatMap(({ event, salt }) => eventStatements(event, { salt, since }));
    since = begun;
    await database.maintain(...statements);
  });
}

/** Closes the counts of ended minutes that nobody has closed by coming again, at most 100 a call. */
export async function closeRefusals(database: Database): Promise<void> {
  const minute = Math.floor(Date.now() / 60_000);
  const ended = await database.maintain<[{ key: string; count: number }[]]>(
    sql`DELETE FROM rollcall_refusals WHERE key IN (SELECT key FROM rollcall_refusals WHERE minute < ${minute} LIMIT 100) RETURNING key, count`,
  );
  for (const { key, count } of ended[0]) {
    if (count <= ROWS_A_MINUTE) continue;
    const [type, code, uid, network] = key.split(" ");
    await database.maintain(
      ...eventStatements({
        type: type === "accessDenied" ? "accessDenied" : "signInFailed",
        outcome: "failure",
        context: { ...SYSTEM, ip: network ? bytesOf(network) : null },
        uid: uid ? Number(uid) : null,
        code: code || null,
        data: { suppressed: count - ROWS_A_MINUTE },
      }),
    );
  }
}

function closing(event: LooseEvent, suppressed: number): LooseEvent {
  return { ...event, data: { suppressed } };
}

/** The IPv4 address, or the /64 of an IPv6 address (one subscriber has all of it), as hex. */
export function networkOf(ip: Uint8Array | null): string {
  if (ip === null) return "";
  const isMapped = ip.subarray(0, 10).every((byte) => byte === 0) && ip[10] === 0xff && ip[11] === 0xff;
  return [...ip.subarray(0, isMapped ? 16 : 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOf(network: string): Uint8Array {
  const bytes = new Uint8Array(16);
  for (let i = 0; i < network.length / 2; i += 1)
    bytes[i] = Number.parseInt(network.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}
