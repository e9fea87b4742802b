import type { Database } from "../db/database.ts";
import { eventStatements, type LooseEvent } from "../db/event.ts";
import { sql } from "../db/sql.ts";
import { SYSTEM } from "./system.ts";

/** So many events a minute of one kind from one place are written one by one; the rest is only counted. */
const ROWS_A_MINUTE = 10;

/**
 * Puts a refusal (a failed sign-in, a denied request) on the trail. A stranger cannot fill the table with it: per type, code,
 * user and IPv4 address or IPv6 /64 it takes ten rows a minute, then one row with the number of the suppressed ones.
 * Never throws: the refusal itself must stand even where the database is down; what could not be written is logged.
 */
export async function recordRefusal(database: Database, event: LooseEvent): Promise<void> {
  try {
    const minute = Math.floor(Date.now() / 60_000);
    const key = [event.type, event.code ?? "", event.uid ?? "", networkOf(event.context.ip)].join(" ");
    // The count that stood before: the one of an ended minute may hold suppressed refusals, which are closed now.
    const [before, after] = await database.maintain<
      [{ minute: number; count: number }[], { count: number }[]]
    >(
      sql`SELECT minute, count FROM rollcall_refusals WHERE key = ${key}`,
      sql`INSERT INTO rollcall_refusals (key, minute, count) VALUES (${key}, ${minute}, 1)
        ON CONFLICT (key) DO UPDATE SET count = iif(minute = excluded.minute, count + 1, 1), minute = excluded.minute
        RETURNING count`,
    );
    const previous = before[0];
    const suppressed =
      previous !== undefined && previous.minute < minute ? previous.count - ROWS_A_MINUTE : 0;
    const count = after[0]?.count ?? 1;
    await database.maintain(
      ...(suppressed > 0 ? eventStatements(closing(event, suppressed)) : []),
      ...(count <= ROWS_A_MINUTE ? eventStatements(event) : []),
    );
  } catch (error) {
    console.error(
      JSON.stringify({
        message: "a refusal could not be put on the trail",
        type: event.type,
        code: event.code,
        error: String(error),
      }),
    );
  }
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
