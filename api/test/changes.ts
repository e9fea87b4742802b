import { rows } from "./trail.ts";

/** A row as far as events are about it, and whose it is where it may go along with him. */
interface Row {
  v: unknown;
  owner?: string | null;
}

/** Rows of each table, by what names them. */
type Tables = Record<string, Map<unknown, Row>>;

interface Watched {
  /** a query for ids and rows */
  query: string;
  /** the events of a row that comes, changes and goes; what is no event is left out */
  made: readonly string[];
  changed: readonly string[];
  gone: readonly string[];
}

/** Everything that events are about. */
const WATCHED: Record<string, Watched> = {
  User: {
    query: "SELECT id, json_array(name, email, emailVerified, image) AS v FROM users",
    made: ["createUser"],
    changed: ["updateUser"],
    gone: ["deleteUser"],
  },
  Account: {
    query: "SELECT id, json_array(userId, provider, providerAccountId) AS v FROM accounts",
    made: ["linkAccount"],
    changed: ["unlinkAccount", "linkAccount"],
    gone: ["unlinkAccount"],
  },
  Session: {
    query: "SELECT id || ' ' || sessionToken AS id, userId AS v FROM sessions",
    made: ["signIn"],
    changed: ["updateSession"],
    gone: ["ended"],
  },
  Ban: {
    query: "SELECT user_id AS id, json_array(until, reason) AS v FROM rollcall_bans",
    made: ["banUser"],
    changed: ["banUser"],
    gone: ["unbanUser"],
  },
  Operator: {
    query: "SELECT user_id AS id, json_array(role, granted_by) AS v FROM rollcall_operators",
    made: ["grantRole"],
    changed: ["grantRole"],
    gone: ["revokeRole"],
  },
  Key: {
    query: "SELECT kid AS id, revoked IS NULL AS v FROM rollcall_api_keys WHERE rotated_from IS NULL",
    made: ["createApiKey"],
    changed: ["revokeApiKey"],
    gone: [],
  },
  Successor: {
    query: "SELECT kid AS id, revoked IS NULL AS v FROM rollcall_api_keys WHERE rotated_from IS NOT NULL",
    made: ["rotateApiKey"],
    changed: ["revokeApiKey"],
    gone: [],
  },
  Note: {
    query:
      "SELECT n.id, n.text AS v, u.user_id AS owner FROM rollcall_notes n LEFT JOIN rollcall_users u ON u.uid = n.uid",
    made: ["addNote"],
    changed: [],
    gone: ["deleteNote"],
  },
  Metadata: {
    query:
      "SELECT u.user_id AS id, m.json AS v, u.user_id AS owner FROM rollcall_metadata m LEFT JOIN rollcall_users u ON u.uid = m.uid",
    made: ["updateUserMetadata"],
    changed: ["updateUserMetadata"],
    gone: ["updateUserMetadata"],
  },
  Merge: {
    query: "SELECT uid AS id, merged_into AS v FROM rollcall_merges",
    made: ["mergeUsers"],
    changed: [],
    gone: [],
  },
  Job: {
    query: "SELECT id, status = 'cancelled' AS v FROM rollcall_jobs",
    made: ["createJob"],
    changed: ["cancelJob"],
    gone: [],
  },
};

/** The types that rows' changes bring about. */
export const CHANGES: readonly string[] = [
  ...new Set(Object.values(WATCHED).flatMap(({ made, changed, gone }) => [...made, ...changed, ...gone])),
];

/** The ways in which a session is said to have ended. */
const ENDS = ["signOut", "deleteSession", "expireSession", "revokeSession"];

/** An event's type as `changesBetween` has it: a session's end has many names. */
export function plainType(type: string): string {
  return ENDS.includes(type) ? "ended" : type;
}

/** Reads everything that events are about. */
export async function readTables(): Promise<Tables> {
  const tables: Tables = {};
  for (const [name, { query }] of Object.entries(WATCHED))
    tables[name] = new Map((await rows<Row & { id: unknown }>(query)).map((row) => [row.id, row]));
  return tables;
}

/** The events that lie between two states of the tables, of a session's end as `ended`. */
export function changesBetween(before: Tables, after: Tables): string[] {
  return Object.entries(WATCHED).flatMap(([table, { made, changed, gone }]) => {
    const [then, now] = [before[table] ?? new Map<unknown, Row>(), after[table] ?? new Map<unknown, Row>()];
    const came = [...now].flatMap(([id, { v }]) => {
      const was = then.get(id);
      return was === undefined ? made : was.v === v ? [] : changed;
    });
    // what goes along with its owner is said by his going
    const went = [...then].filter(([id, { owner }]) => !now.has(id) && (!owner || after.User?.has(owner)));
    return [...came, ...went.flatMap(() => gone)];
  });
}
