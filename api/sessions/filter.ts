import { firstIdAt, ID_EPOCH, IDS_PER_MS } from "../../shared/event-id.ts";
import { fault } from "../../shared/faults.ts";
import type { SessionFilter } from "../../shared/schemas/session.ts";
import type { Database } from "../db/database.ts";
import { join, type Statement, sql } from "../db/sql.ts";
import { uidOf } from "../directory/lookup.ts";
import { invalidField } from "../http/errors.ts";
import { type IpRange, parseIpRange } from "../wire/ip.ts";

/** What a filter means in terms of `rollcall_sessions`, whose columns it names bare. */
export interface SessionConditions {
  /** the user, where there is one; null for an id never seen */
  uid: number | null | undefined;
  userId: string | undefined;
  range: IpRange | null;
  /** true, false or NULL for a row; whose session it is stands apart, in `uid` */
  fits: Statement;
  /** whether the device of each has to be looked up, which is a row more to read for a session that fits all else */
  isByDevice: boolean;
  /** whether there is anything but the user to look at */
  isNarrow: boolean;
  /** no session with a smaller id fits: ids are made no earlier than the session */
  from: number;
}

/** A session begun before Rollcall has no time of its own; it is older than its id says. */
const LATEST_START = sql`(sid / ${IDS_PER_MS} + ${ID_EPOCH})`;

/** A condition: the session's user agent holds a text, ASCII letters in either case. */
function isOfDevice(text: string): Statement {
  return sql`EXISTS (SELECT 1 FROM rollcall_user_agents a WHERE a.id = user_agent AND instr(lower(a.text), lower(${text})) > 0)`;
}

/** Reads a filter; 400 for an address that is none. `path` is where in the request it stood. */
export async function readFilter(
  database: Database,
  filter: SessionFilter,
  path = "",
): Promise<SessionConditions> {
  const { userId, provider, ip, country, userAgent, userAgentIs } = filter;
  const { createdAfter, createdBefore, lastSeenBefore } = filter;
  const range = ip === undefined ? null : parseIpRange(ip);
  if (ip !== undefined && range === null) throw invalidField(`${path}ip`, fault("notAddress"));
  const fits: Statement[] = [];
  if (provider !== undefined) fits.push(sql`provider = ${provider}`);
  if (range !== null) fits.push(sql`ip BETWEEN ${range.first} AND ${range.last}`);
  if (country !== undefined) fits.push(sql`country = ${country}`);
  if (userAgentIs !== undefined)
    fits.push(sql`user_agent = (SELECT id FROM rollcall_user_agents WHERE text = ${userAgentIs})`);
  if (createdAfter !== undefined) fits.push(sql`started >= ${Date.parse(createdAfter)}`);
  if (createdBefore !== undefined)
    fits.push(sql`coalesce(started, ${LATEST_START}) < ${Date.parse(createdBefore)}`);
  if (lastSeenBefore !== undefined)
    fits.push(sql`coalesce(last_seen, ${LATEST_START}) < ${Date.parse(lastSeenBefore)}`);
  // The last condition, so that only what fits all others is looked up.
  if (userAgent !== undefined) fits.push(isOfDevice(userAgent));
  return {
    uid: userId === undefined ? undefined : await uidOf(database, userId),
    userId,
    range,
    fits: join(fits, " AND "),
    isByDevice: userAgent !== undefined,
    isNarrow: fits.length > 0,
    from: createdAfter === undefined ? 0 : Math.max(0, firstIdAt(Date.parse(createdAfter))),
  };
}

/**
 * A condition: the session could be used at the given Unix milliseconds. An end that is not written as ISO UTC cannot be
 * read by the engine either: such a session is over.
 */
export function isLive(now: number): Statement {
  return sql`(ended IS NULL AND expires_at > ${now})`;
}

/** A condition: the session is in a state that a list asks for. */
export function isInState(state: "active" | "ended" | "all", now: number): Statement {
  if (state === "all") return sql`TRUE`;
  return state === "active" ? isLive(now) : sql`NOT coalesce(${isLive(now)}, 0)`;
}
