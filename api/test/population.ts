import { env } from "cloudflare:workers";

/** The providers of a population, by turns. */
export const PROVIDERS = ["github", "google", "gitlab", "azure", "okta"];

/** A network that only few of a population's events come from, and a single busy address. */
export const RARE_BLOCK = "198.51.100.0/24";
export const BUSY_ADDRESS = "192.0.2.7";

/** 198.51.100.7 and 192.0.2.7 as the trail holds them */
const RARE = "X'00000000000000000000FFFFC6336407'";
const BUSY = "X'00000000000000000000FFFFC0000207'";
// D1 binds every number as a REAL
const NUMBERS =
  "WITH RECURSIVE n (i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < CAST(?2 AS INTEGER))";

/**
 * Fills the read model with users numbered from `from` to before `to`, each with an account, a session and three events,
 * past the triggers: it is about reading, and a hundred thousand take seconds and not minutes. Every user's name is "Person
 * No<number>", the e-mail `p<number>@example.com`, the id `user-<number>`.
 */
export async function populate(from: number, to: number): Promise<void> {
  const run = (text: string) => env.DB.prepare(`${NUMBERS} ${text}`).bind(from, to);
  const ip = `iif(i % 50 = 0 AND i < 1000, ${RARE}, ${BUSY})`;
  const uid = "1000000 + i";
  const later = "(i + 1000000) * 4096";
  // the trail takes only ids after its last one
  const nextId = "(SELECT max(id) FROM rollcall_events) + (i - CAST(?1 AS INTEGER) + 1) * 4096";
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO rollcall_user_agents (id, text) VALUES (1, 'Agent/1'), (2, 'Agent/2'), (3, 'Agent/3'), (4, 'Agent/4') ON CONFLICT DO NOTHING`,
    ),
    run(`INSERT INTO rollcall_users (uid, user_id, email, name, status, role, providers, sessions, created, unindexed)
      SELECT ${uid}, 'user-' || i, 'p' || i || '@example.com', 'Person No' || i, i % 10 = 0, iif(i % 10 = 1, 'viewer', NULL),
        ',' || json_extract('${JSON.stringify(PROVIDERS)}', '$[' || (i % 5) || ']') || ',', 1, 1700000000000 + i, 0 FROM n`),
    run(`INSERT INTO rollcall_accounts (account_id, uid, provider, linked)
      SELECT 'account-' || i, ${uid}, json_extract('${JSON.stringify(PROVIDERS)}', '$[' || (i % 5) || ']'), 1700000000000 FROM n`),
    run(`INSERT INTO rollcall_sessions (sid, session_id, uid, started, last_seen, expires, ip, user_agent, provider)
      SELECT ${later}, 'session-' || i, ${uid}, 1700000000000, 1700000000000, '2099-01-01T00:00:00.000Z', ${ip}, 1 + i % 4, 'github' FROM n`),
    run(`INSERT INTO rollcall_words (word, uid, shared) SELECT 'person', ${uid}, 0 FROM n`),
    run(`INSERT INTO rollcall_words (word, uid, shared) SELECT 'no' || i, ${uid}, 0 FROM n`),
    run(`INSERT INTO rollcall_words (word, uid, shared) SELECT 'p' || i || '@example.com', ${uid}, 0 FROM n`),
    run(`INSERT INTO rollcall_events (id, type, outcome, source, uid, sid, actor_kind, actor, ip, user_agent, user_label)
      SELECT ${nextId}, 'signIn', 'success', 'engine', ${uid}, ${later}, 'user', ${uid},
        ${ip}, 1 + i % 4, 'Person' FROM n`),
    run(`INSERT INTO rollcall_events (id, type, outcome, source, uid, actor_kind, actor, user_label, actor_label)
      SELECT ${nextId}, 'updateUser', 'success', 'api', 1000000, 'operator', 1000001, 'Person', 'Operator' FROM n`),
    run(`INSERT INTO rollcall_events (id, type, outcome, source, uid, user_label)
      SELECT ${nextId}, 'signInFailed', 'failure', 'engine', ${uid}, 'Person' FROM n`),
  ]);
}
