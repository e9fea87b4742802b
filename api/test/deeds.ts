import { openDatabase } from "../db/database.ts";
import { runScheduled } from "../diary/scheduled.ts";
import { browserOf, call, type Deed, engine, foreign, fresh, theirs, userIdOf } from "./doors.ts";
import { connect, Issuer } from "./issuer.ts";
import { type Caller, signedIn } from "./operator.ts";
import { rows } from "./trail.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");
let ada: Caller;
let eve: Caller;

/** Brings in the operators and the identity providers. */
export async function prepareDeeds(): Promise<void> {
  connect(dev, acme);
  ada = await signedIn("owner", "Ada");
  eve = await signedIn("viewer", "Eve");
}

const claimsOf = (person: string) => ({
  sub: person,
  name: person,
  email: `${person}@example.com`,
  email_verified: true,
});

/** What the trail says of a sign-in or a link that ended so. */
function outcomeOf(reply: Response | null): string[] {
  return reply?.headers.get("Location")?.includes("error=") ? ["signInFailed"] : [];
}

/** The latest row of a table of ours, as a part of a path. */
async function latest(table: string, column: string): Promise<string> {
  const [row] = await rows<{ id: number | null }>(`SELECT max(${column}) AS id FROM ${table}`);
  return String(row?.id ?? 1);
}

const other = (person: string) => userIdOf(person === "ann" ? "ben" : "ann");
const reason = "clean up";
let turns = 0;
/** By turns true and false. */
function everyOther(): boolean {
  turns += 1;
  return turns % 2 === 0;
}

/** What is done to Ann and Ben or by them, through every door that there is. */
export const DEEDS: Record<string, Deed> = {
  appSignsUp: foreign(
    "INSERT INTO users (id, name, email) VALUES (?, ?, ?)",
    fresh,
    (person) => person,
    (person) => `${person}@example.com`,
  ),
  appRenames: foreign("UPDATE users SET name = ? WHERE id = ?", fresh, theirs),
  appUpserts: foreign(
    "INSERT OR REPLACE INTO users (id, name, email) VALUES (?, ?, ?)",
    theirs,
    fresh,
    (person) => `${person}@example.com`,
  ),
  appLinks: foreign(
    "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?, ?, 'oidc', 'other', ?)",
    fresh,
    theirs,
    (person) => person,
  ),
  appUnlinks: foreign("DELETE FROM accounts WHERE provider = 'other' AND userId = ?", theirs),
  appSignsIn: foreign(
    "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, '2999-01-01T00:00:00.000Z')",
    fresh,
    fresh,
    theirs,
  ),
  appSignsInAgain: foreign(
    "INSERT OR REPLACE INTO sessions (id, sessionToken, userId, expires) SELECT ?, sessionToken, userId, expires FROM sessions WHERE userId = ? AND sessionToken NOT LIKE 'rc1.%' LIMIT 1",
    fresh,
    theirs,
  ),
  // the id is that of a session to come: what is ignored now must not be taken for replaced then
  appIsIgnored: foreign(
    "INSERT OR IGNORE INTO sessions (id, sessionToken, userId, expires) SELECT ?, sessionToken, userId, expires FROM sessions WHERE userId = ? LIMIT 1",
    (person) => `${person}-ignored`,
    theirs,
  ),
  appTakesTheIgnoredId: foreign(
    "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, '2999-01-01T00:00:00.000Z')",
    (person) => `${person}-ignored`,
    fresh,
    theirs,
  ),
  appRolls: foreign("UPDATE sessions SET expires = '2999-02-02T00:00:00.000Z' WHERE userId = ?", theirs),
  appSignsOut: foreign("DELETE FROM sessions WHERE userId = ?", theirs),
  appDeletes: foreign("DELETE FROM users WHERE id = ?", theirs),
  appMovesSessions: foreign("UPDATE sessions SET userId = ? WHERE userId = ?", other, theirs),
  appMovesAccounts: foreign("UPDATE accounts SET userId = ? WHERE userId = ?", other, theirs),
  signsIn: async (person, d1) =>
    outcomeOf(
      await browserOf(person, d1)
        .signIn("dev", dev, claimsOf(person))
        .catch(() => null),
    ),
  links: async (person, d1) => {
    const browser = browserOf(person, d1);
    const asked = await browser.fetch("/api/me/accounts", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ provider: "acme" }),
    });
    const { url } = await asked.json<{ url?: string }>();
    if (url === undefined) return [];
    const back = acme.authorize(url, claimsOf(person));
    return outcomeOf(await browser.fetch(back.pathname + back.search));
  },
  signsOut: async (person, d1) => {
    await browserOf(person, d1)
      .post("/auth/signout")
      .catch(() => null);
    return [];
  },
  isDenied: async (person, d1) => {
    const browser = browserOf(person, d1);
    const begun = await browser.begin("dev").catch(() => undefined);
    if (begun === undefined) return [];
    const back = dev.deny(begun);
    await browser.fetch(back.pathname + back.search);
    return ["signInFailed"];
  },
  engineRenames: engine((adapter, person, id) => adapter.updateUser({ id, name: fresh(person) })),
  engineUnlinks: engine((adapter, person) =>
    adapter.unlinkAccount({ provider: "dev", providerAccountId: person }),
  ),
  engineDeletes: engine((adapter, _, id) => adapter.deleteUser(id)),
  minutePasses: async (_, d1) => {
    await runScheduled(openDatabase(d1)).catch(() => null);
    return [];
  },
  appLetsRunOut: foreign("UPDATE sessions SET expires = '2020-01-01T00:00:00.000Z' WHERE userId = ?", theirs),
  creates: call(
    () => ada,
    "POST",
    "/api/users",
    (person) => ({ email: `${person}@example.com`, name: person }),
  ),
  edits: call(
    () => ada,
    "PATCH",
    (_, id) => `/api/users/${id}`,
    (person) => ({ name: fresh(person), metadata: { seen: fresh(person) } }),
  ),
  clears: call(
    () => ada,
    "PATCH",
    (_, id) => `/api/users/${id}`,
    { metadata: {} },
  ),
  deletes: call(
    () => ada,
    "DELETE",
    (_, id) => `/api/users/${id}`,
  ),
  merges: call(
    () => ada,
    "POST",
    (_, id) => `/api/users/${id}/merge`,
    async (person) => ({ into: await other(person) }),
  ),
  bans: call(
    () => ada,
    "PUT",
    (_, id) => `/api/users/${id}/ban`,
    (person) => ({ reason: fresh(person) }),
  ),
  bansInTheSameWords: call(
    () => ada,
    "PUT",
    (_, id) => `/api/users/${id}/ban`,
    { reason },
  ),
  unbans: call(
    () => ada,
    "DELETE",
    (_, id) => `/api/users/${id}/ban`,
  ),
  unlinks: call(
    () => ada,
    "DELETE",
    async (_, id) => {
      const [account] = await rows<{ id: string }>("SELECT id FROM accounts WHERE userId = ? LIMIT 1", id);
      return `/api/users/${id}/accounts/${account?.id ?? "none"}?force=true`;
    },
  ),
  revokes: call(
    () => ada,
    "DELETE",
    (_, id) => `/api/users/${id}/sessions`,
  ),
  revokesOne: call(
    () => ada,
    "DELETE",
    async () => `/api/sessions/${await latest("rollcall_sessions", "sid")}`,
  ),
  grants: call(
    () => ada,
    "PUT",
    (_, id) => `/api/operators/${id}`,
    () => ({ role: everyOther() ? "admin" : "support" }),
  ),
  takesRole: call(
    () => ada,
    "DELETE",
    (_, id) => `/api/operators/${id}`,
  ),
  notes: call(
    () => ada,
    "POST",
    (_, id) => `/api/users/${id}/notes`,
    { text: "Called." },
  ),
  takesNote: call(
    () => ada,
    "DELETE",
    async (_, id) => {
      const [note] = await rows<{ id: number }>(
        "SELECT id FROM rollcall_notes WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?) LIMIT 1",
        id,
      );
      return `/api/users/${id}/notes/${note?.id ?? 1}`;
    },
  ),
  makesKey: call(() => ada, "POST", "/api/keys", { name: "Nightly", scopes: ["users:read"] }),
  rotatesKey: call(
    () => ada,
    "POST",
    async () => `/api/keys/${await latest("rollcall_api_keys", "kid")}/rotate`,
    () => ({
      overlapSeconds: everyOther() ? 0 : 60,
    }),
  ),
  revokesKey: call(
    () => ada,
    "DELETE",
    async () => `/api/keys/${await latest("rollcall_api_keys", "kid")}`,
  ),
  asksForJob: call(
    () => ada,
    "POST",
    "/api/jobs",
    (_, id) => ({ kind: "revoke", userIds: [id], reason }),
  ),
  cancelsJob: call(
    () => ada,
    "DELETE",
    async () => `/api/jobs/${await latest("rollcall_jobs", "id")}`,
  ),
  exports: call(() => ada, "GET", "/api/events/export?format=ndjson&type=grantRole"),
  oversteps: call(
    () => eve,
    "PUT",
    (_, id) => `/api/users/${id}/ban`,
  ),
};
