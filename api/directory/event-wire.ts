import { timeOfId } from "../../shared/event-id.ts";
import { ACTOR_KINDS, EVENT_OUTCOMES, EVENT_SOURCES, EVENT_TYPES } from "../../shared/event-types.ts";
import type { Event } from "../../shared/schemas/event.ts";
import type { Database } from "../db/database.ts";
import type { EventRow } from "../db/event-row.ts";
import { unpackRequestId } from "../db/request-id.ts";
import { formatIp } from "../wire/ip.ts";
import { lookUp, type Names } from "./lookup.ts";

/** Events as the contract has them. Reads a row for each distinct user, actor and user agent, but for the users that are known. */
export async function eventsOnWire(
  database: Database,
  rows: readonly EventRow[],
  known: Names["users"] = new Map(),
): Promise<Event[]> {
  const { users, userAgents } = await lookUp(database, {
    uids: rows.flatMap((row) => [row.uid, row.actor]).filter((uid) => uid === null || !known.has(uid)),
    userAgents: rows.map((row) => row.user_agent),
  });
  return rows.map((row) => eventOnWire(row, { users: new Map([...known, ...users]), userAgents }));
}

function known<Name extends string>(vocabulary: readonly Name[], text: string): Name {
  const name = vocabulary.find((word) => word === text);
  if (name === undefined) throw new Error("An event holds a word that is not in the vocabulary.");
  return name;
}

/** One event as the contract has it, with the names already found. */
export function eventOnWire(row: EventRow, { users, userAgents }: Names): Event {
  const isOwnAct = row.actor !== null && row.actor === row.uid;
  const idOf = (uid: number | null) => (uid === null ? null : (users.get(uid) ?? null));
  return {
    id: String(row.id),
    at: new Date(timeOfId(row.id)).toISOString(),
    type: known(EVENT_TYPES, row.type),
    outcome: known(EVENT_OUTCOMES, row.outcome),
    source: known(EVENT_SOURCES, row.source),
    actor:
      row.actor_kind === null
        ? null
        : {
            kind: known(ACTOR_KINDS, row.actor_kind),
            // a key is known by its own number, a person by his user id
            id: row.actor_kind === "apiKey" && row.actor !== null ? String(row.actor) : idOf(row.actor),
            label: row.actor_label ?? (isOwnAct ? row.user_label : null),
          },
    user: row.uid === null && row.user_label === null ? null : { id: idOf(row.uid), label: row.user_label },
    provider: row.provider,
    sessionId: row.sid === null ? null : String(row.sid),
    accountId: row.account,
    ip: formatIp(row.ip),
    country: row.country,
    userAgent: row.user_agent === null ? null : (userAgents.get(row.user_agent) ?? null),
    requestId: unpackRequestId(row.request_id),
    code: row.code,
    reason: row.reason,
    data: dataOf(row.data),
  };
}

function dataOf(text: string | null): Record<string, unknown> | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}
