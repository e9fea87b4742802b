import { env } from "cloudflare:workers";

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
    `SELECT type, outcome, source, code, provider, actor_kind, actor, uid, sid, request_id, user_label, data, lower(hex(ip)) AS ip
      FROM rollcall_events WHERE id > ? ORDER BY id`,
    id,
  );
}
