import { rows } from "./trail.ts";

type Tables = Record<string, Map<string, string>>;

/** Everything that events are about, by what names it, as text. */
export async function readTables(): Promise<Tables> {
  const read = async (text: string) =>
    new Map((await rows<{ id: string; v: string }>(text)).map(({ id, v }) => [id, v]));
  return {
    User: await read("SELECT id, json_array(name, email, emailVerified, image) AS v FROM users"),
    Account: await read("SELECT id, userId AS v FROM accounts"),
    Session: await read("SELECT id || ' ' || sessionToken AS id, userId AS v FROM sessions"),
    Ban: await read("SELECT user_id AS id, json_array(since, until, reason) AS v FROM rollcall_bans"),
  };
}

/** For each table the events of a row that comes, changes and goes. */
export const NAMES: Record<string, [made: string, changed: string, gone: string]> = {
  User: ["createUser", "updateUser", "deleteUser"],
  Account: ["linkAccount", "linkAccount", "unlinkAccount"],
  Session: ["signIn", "signIn", "ended"],
  Ban: ["banUser", "banUser", "unbanUser"],
};
/** The ways in which a session is said to have ended. */
export const ENDS = ["signOut", "deleteSession", "expireSession", "revokeSession"];
/** The events that lie between two states of the tables. */
export function changesBetween(before: Tables, after: Tables): string[] {
  return Object.entries(NAMES).flatMap(([table, [made, changed, gone]]) => {
    const [then, now] = [before[table] ?? new Map(), after[table] ?? new Map()];
    return [
      ...[...now].flatMap(([id, v]) => (then.has(id) ? (then.get(id) === v ? [] : [changed]) : [made])),
      ...[...then.keys()].filter((id) => !now.has(id)).map(() => gone),
    ];
  });
}
