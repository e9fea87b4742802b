import { env } from "cloudflare:workers";
import { KEY_SCOPES, ROLES } from "../../../shared/permissions.ts";
import type { Me } from "../../../shared/schemas/me.ts";
import { makeKey, type Script } from "../key.ts";
import { type Caller, signedIn } from "../operator.ts";
import { rows } from "../trail.ts";

/** A user that requests can be about, and what of his has an id. */
export interface Person {
  userId: string;
  accountId: string;
  sessionId: string;
  noteId: string;
}

/** What no reply may hold: it begins like one of our stored tokens, is a key's secret, or one of the texts seeded here. */
export const SECRET = /(?<![A-Za-z0-9_-])(?:rc1\.[A-Za-z0-9_-]{8}|rc_[A-Za-z0-9_-]{12})|seeded-secret/;

const NAMES = [
  "Ada Lovelace",
  "Zoë Ångström",
  "=cmd|' /C calc'!A0",
  "<img src=x onerror=alert(1)>",
  "100%_\\",
  "名前",
  "\u202eRTL",
];

/** People at a time: enough for lists to have pages. */
const PEOPLE = 24;

/** A database with people in it, and an owner who asks, by session and by key. What requests destroy is made anew. */
export class World {
  people: Person[] = [];
  keyIds: string[] = [];
  jobIds: string[] = [];
  eventIds: string[] = [];
  cursors: string[] = [];
  /** the session that the owner asks with */
  ownSessionId = "1";
  owner!: Caller;
  key!: Script;
  #count = 0;

  /** Signs a new owner in, with a key that may do all that a key can. */
  async hire(): Promise<void> {
    this.owner = await signedIn("owner", "Olga");
    this.key = await makeKey(this.owner, [...KEY_SCOPES]);
    const me = await (await this.owner.call("GET", "/api/me")).json<Me>();
    this.ownSessionId = me.sessionId ?? "1";
  }

  /** Makes new people, with roles, bans, accounts, sessions and notes by turns, and whatever else has an id. */
  async populate(): Promise<void> {
    const from = this.#count;
    this.#count += PEOPLE;
    const numbers = Array.from({ length: PEOPLE }, (_, i) => from + i);
    const statement = (text: string, values: (n: number) => (string | number | null)[]) =>
      numbers.map((n) => env.DB.prepare(text).bind(...values(n)));
    await env.DB.batch([
      ...statement(
        "INSERT INTO users (id, name, email, emailVerified, image) VALUES (?, ?, ?, ?, ?)",
        (n) => [
          `person-${n}`,
          n % 9 === 0 ? null : (NAMES[n % NAMES.length] ?? null),
          n % 11 === 0 ? null : `person-${n}@example.com`,
          n % 2 === 0 ? "2026-01-01T00:00:00.000Z" : null,
          n % 3 === 0 ? "javascript:alert(1)" : null,
        ],
      ),
      ...statement(
        "INSERT INTO accounts (id, userId, type, provider, providerAccountId, access_token, refresh_token, id_token, expires_at, scope) VALUES (?, ?, 'oidc', ?, ?, 'seeded-secret-access', 'seeded-secret-refresh', 'seeded-secret-id', ?, 'openid')",
        (n) => [
          `account-${n}`,
          `person-${n}`,
          n % 2 ? "dev" : "github",
          `sub-${n}`,
          n % 3 ? 1_900_000_000 : null,
        ],
      ),
      ...statement("INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, ?)", (n) => [
        `session-${n}`,
        n % 2 ? `seeded-secret-${n}` : `rc1.seeded-secret-${n}`,
        `person-${n}`,
        n % 5 ? "2999-01-01T00:00:00.000Z" : "no time",
      ]),
      ...statement(
        "INSERT INTO rollcall_operators (user_id, role, granted, granted_by) SELECT ?1, ?2, 1, 'operator' WHERE ?2 IS NOT NULL",
        (n) => [`person-${n}`, n % 4 ? null : (ROLES[(n / 4) % 4] ?? null)],
      ),
      ...statement(
        "INSERT INTO rollcall_bans (user_id, since, until, reason) SELECT ?1, 1, ?2, 'spam' WHERE ?3 = 1",
        (n) => [`person-${n}`, n % 2 ? 4_000_000_000_000 : null, n % 7 ? 0 : 1],
      ),
    ]);
    for (const n of numbers.filter((one) => one % 6 === 1)) {
      await this.owner.call("POST", `/api/users/person-${n}/notes`, { text: `Note ${n}` });
    }
    const userIds = numbers.map((n) => `person-${n}`);
    await this.owner.call("POST", "/api/jobs", { kind: "unban", userIds, reason: "amnesty" });
    for (const name of ["Nightly", "Export"])
      this.keyIds.unshift((await makeKey(this.owner, ["users:read"], { name })).id);
    await this.look(from);
  }

  /** Reads the ids of what is there now. */
  async look(from: number): Promise<void> {
    const found = await rows<{ user_id: string; sid: number | null; note: number | null }>(
      `SELECT u.user_id, (SELECT max(sid) FROM rollcall_sessions s WHERE s.uid = u.uid) AS sid,
        (SELECT max(id) FROM rollcall_notes n WHERE n.uid = u.uid) AS note
      FROM rollcall_users u WHERE u.user_id LIKE 'person-%' AND CAST(substr(u.user_id, 8) AS INTEGER) >= ?`,
      from,
    );
    this.people = found.map(({ user_id, sid, note }) => ({
      userId: user_id,
      accountId: user_id.replace("person", "account"),
      sessionId: String(sid ?? 1),
      noteId: String(note ?? 1),
    }));
    const ids = async (text: string) => (await rows<{ id: number }>(text)).map(({ id }) => String(id));
    this.jobIds = await ids("SELECT id FROM rollcall_jobs ORDER BY id DESC LIMIT 10");
    this.eventIds = await ids("SELECT id FROM rollcall_events ORDER BY id DESC LIMIT 20");
    this.keyIds = this.keyIds.slice(0, 6);
    const paths = [
      "/api/users?limit=1",
      "/api/events?limit=1",
      "/api/sessions?limit=1",
      "/api/accounts?limit=1",
    ];
    const pages = await Promise.all(
      paths.map(async (path) => (await this.owner.call("GET", path)).json<{ nextCursor: string | null }>()),
    );
    this.cursors = pages.flatMap(({ nextCursor }) => nextCursor ?? []);
  }
}
