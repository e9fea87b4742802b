import { env } from "cloudflare:workers";
import type { ChangeContext } from "../db/context.ts";
import { EVENT_COLUMNS, type EventRow } from "../db/event-row.ts";

/** The trail after an id, oldest first. */
export async function trail(db: D1Database, after = 0): Promise<EventRow[]> {
  const { results } = await db
    .prepare(`SELECT ${EVENT_COLUMNS.text} FROM rollcall_events WHERE id > ? ORDER BY id`)
    .bind(after)
    .all<EventRow>();
  return results;
}

/** The id of the newest event, to look at what comes after it. */
export async function newestEvent(db: D1Database): Promise<number> {
  return (
    (await db.prepare("SELECT coalesce(max(id), 0) AS id FROM rollcall_events").first<number>("id")) ?? 0
  );
}

/** An operator at work, for changes that a test makes directly. */
export const operatorContext: ChangeContext = {
  source: "api",
  actor: { kind: "operator", uid: 1, label: "Ada" },
  requestId: "request-1",
  ip: new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 203, 0, 113, 7]),
  country: "DE",
  userAgent: "Firefox",
  reason: "stolen laptop",
};

/** The rows of any statement. */
export async function rows<Row = Record<string, unknown>>(
  query: string,
  ...params: unknown[]
): Promise<Row[]> {
  return (
    await env.DB.prepare(query)
      .bind(...params)
      .all<Row>()
  ).results;
}

/** The last event's id: what comes after it is the trail of what follows. */
export async function watermark(): Promise<number> {
  return (await rows<{ id: number }>("SELECT coalesce(max(id), 0) AS id FROM rollcall_events"))[0]?.id ?? 0;
}

/** The events after a watermark, in order. */
export async function trailSince(id: number): Promise<Record<string, unknown>[]> {
  return rows(
    `SELECT type, outcome, source, code, provider, actor_kind, actor, uid, sid,
      iif(typeof(request_id) = 'blob', hex(request_id), request_id) AS request_id, user_label, data, lower(hex(ip)) AS ip
      FROM rollcall_events WHERE id > ? ORDER BY id`,
    id,
  );
}
