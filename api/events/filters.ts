import { firstIdAt } from "../../shared/event-id.ts";
import { EVENT_TYPES, type EventType, FAILURE_TYPES } from "../../shared/event-types.ts";
import { fault } from "../../shared/faults.ts";
import { OrderedId } from "../../shared/schemas/common.ts";
import type { EventFilter } from "../../shared/schemas/event-filter.ts";
import type { Database } from "../db/database.ts";
import type { EventRow } from "../db/event-row.ts";
import { unpackRequestId } from "../db/request-id.ts";
import { uidOf } from "../directory/lookup.ts";
import { invalidField } from "../http/errors.ts";
import { timeOfRequestId } from "../http/request-id.ts";
import { type IpRange, inRange, parseIpRange } from "../wire/ip.ts";
import { begunBy, mergedWith, type Stretch, sessionById } from "./sql.ts";
import { narrow, stretchOf } from "./stretch.ts";

/** No request of ours takes longer to leave its events, but for those of a mass action, which goes on after it. */
const REQUEST_MAX_MS = 60_000;
/** How far an id may run ahead of its time where a clock was set back. */
const CLOCK_SLACK_MS = 24 * 3_600_000;

/** Who acted: a person by his uid and those of users merged with him, a key by its own number. */
export interface ActorFilter {
  ids: readonly number[];
  isKey: boolean;
}

/** A filter with its words turned into what the trail holds, and the stretch in which such events can be. */
export interface Filters extends Pick<EventFilter, "provider" | "country" | "requestId"> {
  types: readonly EventType[] | undefined;
  /** the user, and those who were merged with him */
  uids: readonly number[] | undefined;
  actor: ActorFilter | undefined;
  range: IpRange | undefined;
  session: { sid: number; uids: readonly number[]; ended: number | null } | undefined;
  /** the uid, or number of the key, of whoever began a mass action with the request: its events are among his */
  begunBy: number | undefined;
  stretch: Stretch;
  /** the ids of the users whom the filter names, by uid */
  known: ReadonlyMap<number, string>;
}

/** Resolves a filter; null where it names somebody or something that has never been. Reads at most six rows, where nobody was merged. */
export async function resolveFilter(
  database: Database,
  filter: EventFilter,
  order: Stretch["order"],
): Promise<Filters | null> {
  const { provider, country, requestId } = filter;
  const range = filter.ip === undefined ? undefined : parseIpRange(filter.ip);
  if (range === null) throw invalidField("ip", fault("notAddress"));
  const known = new Map<number, string>();
  const uidNamed = async (userId: string) => {
    const uid = await uidOf(database, userId);
    if (uid !== null) known.set(uid, userId);
    return uid;
  };
  const uid = filter.userId === undefined ? undefined : await uidNamed(filter.userId);
  const actor =
    filter.actorId === undefined
      ? undefined
      : await actorOf(database, filter.actorId, await uidNamed(filter.actorId));
  const session =
    filter.sessionId === undefined ? undefined : await sessionOf(database, Number(filter.sessionId));
  if (uid === null || actor === null || session === null) return null;
  const request = requestId === undefined ? undefined : await requestOf(database, requestId);
  return {
    provider,
    country,
    requestId,
    begunBy: request?.begunBy,
    types: typesOf(filter),
    uids: uid === undefined ? undefined : await uidsWith(database, uid),
    actor,
    range,
    session,
    stretch: within(stretchOf(filter, order), session, request),
    known,
  };
}

/** An outcome follows from the type, and types have an index. */
function typesOf({ type, outcome }: EventFilter): readonly EventType[] | undefined {
  if (outcome === undefined) return type && [...new Set(type)];
  return [...new Set(type ?? EVENT_TYPES)].filter(
    (name) => FAILURE_TYPES.some((failure) => failure === name) === (outcome === "failure"),
  );
}

async function actorOf(database: Database, actorId: string, uid: number | null): Promise<ActorFilter | null> {
  if (uid !== null) return { ids: await uidsWith(database, uid), isKey: false };
  return OrderedId.safeParse(actorId).success ? { ids: [Number(actorId)], isKey: true } : null;
}

async function sessionOf(database: Database, sid: number): Promise<Filters["session"] | null> {
  const session = await database.first<{ sid: number; uid: number; ended: number | null }>(sessionById(sid));
  return session && { ...session, uids: await uidsWith(database, session.uid) };
}

/** A uid with those of the users whom a merge has made one person of. */
async function uidsWith(database: Database, uid: number): Promise<readonly number[]> {
  const rows = await database.all<{ uid: number }>(mergedWith(uid));
  return rows.map((row) => row.uid);
}

/** Between which ids a request's events can be. */
interface RequestSpan {
  from: number;
  to: number;
  begunBy: number | undefined;
}

/** A request has no events but those of its own minute, or those until the end of what it began; undefined for an id without a time. */
async function requestOf(database: Database, requestId: string): Promise<RequestSpan | undefined> {
  const at = timeOfRequestId(requestId);
  if (at === null) return undefined;
  const [from, to] = [firstIdAt(at), firstIdAt(at + REQUEST_MAX_MS)];
  const begun = await database.first<{ actor: number; finished: number | null }>(
    begunBy(requestId, from, to),
  );
  if (begun === null) return { from, to, begunBy: undefined };
  const end = begun.finished === null ? Number.MAX_SAFE_INTEGER : firstIdAt(begun.finished + REQUEST_MAX_MS);
  return { from, to: end, begunBy: begun.actor };
}

/** A session has no events from before its beginning, nor from long after its end. */
function within(stretch: Stretch, session: Filters["session"], request: RequestSpan | undefined): Stretch {
  const end = session?.ended == null ? stretch.to : firstIdAt(session.ended + CLOCK_SLACK_MS);
  const ofSession = session ? narrow(stretch, session.sid, end) : stretch;
  return request ? narrow(ofSession, request.from, request.to) : ofSession;
}

/** Whether an event is meant, but for its time. */
export function fits(row: EventRow, filters: Filters): boolean {
  const { types, uids, actor, range, session, provider, country, requestId } = filters;
  return (
    (types === undefined || types.some((name) => name === row.type)) &&
    (uids === undefined || uids.some((uid) => uid === row.uid)) &&
    (actor === undefined ||
      (actor.ids.some((id) => id === row.actor) && (row.actor_kind === "apiKey") === actor.isKey)) &&
    (range === undefined || inRange(row.ip, range)) &&
    (session === undefined || row.sid === session.sid) &&
    (provider === undefined || row.provider === provider) &&
    (country === undefined || row.country === country) &&
    (requestId === undefined || unpackRequestId(row.request_id) === requestId)
  );
}
