import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { createApp } from "../app.ts";
import { Browser } from "../test/browser.ts";
import { changesBetween, ENDS, NAMES, readTables } from "../test/changes.ts";
import { expectCountsToHold } from "../test/counts.ts";
import { type Fault, faultyDatabase } from "../test/faulty.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, watermark } from "../test/trail.ts";

/**
 * The promise of the trail, as a property: after whatever the app, the engine and the management API do, in any order, with
 * batches that fail, answers that get lost and Workers that die between two batches, the events are exactly the changes
 * that can be seen in the tables. None is missing, none is there twice, none is out of order.
 */

const dev = new Issuer("http://localhost:9400", "dev-secret");
const worker = createApp();
const browsers = new Map<string, Browser>();
let ada: Caller;
let eve: Caller;

beforeAll(async () => {
  vi.spyOn(console, "error").mockReturnValue(); // faults are logged, and there are many
  connect(dev);
  ada = await signedIn("owner", "Ada");
  eve = await signedIn("viewer", "Eve");
});

let count = 0;
/** Refusals are throttled by where they come from: each comes from somewhere else. */
function address(): string {
  count += 1;
  return `10.0.${(count >> 8) & 255}.${count & 255}`;
}

async function userIdOf(person: string): Promise<string> {
  const [row] = await rows<{ id: string }>("SELECT id FROM users WHERE email = ?", `${person}@example.com`);
  return row?.id ?? `nobody-${person}`;
}

/** What somebody does to a person or as one. Returns the types that it must leave besides those of changes. */
type Deed = (person: string, d1: D1Database) => Promise<string[]>;

/** A write of the app beside us. What the schema or a guard refuses changes nothing. */
function foreign(text: string, ...params: ((person: string, userId: string) => unknown)[]): Deed {
  return async (person) => {
    const userId = await userIdOf(person);
    await env.DB.prepare(text)
      .bind(...params.map((param) => param(person, userId)))
      .run()
      .catch((error: Error) => expect(error.message).toMatch(/constraint failed|rollcall: /));
    return [];
  };
}

const fresh = (person: string) => {
  count += 1;
  return `${person}-${count}`;
};
const theirs = (_: string, userId: string) => userId;

function call(caller: () => Caller, method: string, pathOf: (userId: string) => string, body?: object): Deed {
  return async (person, d1) => {
    const path = pathOf(await userIdOf(person));
    const reply = await worker.request(
      `${ORIGIN}${path}`,
      {
        method,
        headers: {
          Cookie: `authjs.session-token=${caller().token}`,
          "Sec-Fetch-Site": "same-origin",
          "CF-Connecting-IP": address(),
          ...(body ? { "Content-Type": "application/json" } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      },
      { ...env, DB: d1 },
    );
    const text = await reply.text().catch(() => "");
    if (reply.status === 403) return ["accessDenied"];
    return path.includes("export") && reply.ok && text !== "" ? ["exportEvents"] : [];
  };
}

const DEEDS: Record<string, Deed> = {
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
  signsIn: async (person, d1) => {
    const browser = new Browser(address());
    for (const [name, value] of browsers.get(person)?.cookies ?? []) browser.cookies.set(name, value);
    browser.d1 = d1;
    browsers.set(person, browser);
    const claims = { sub: person, name: person, email: `${person}@example.com`, email_verified: true };
    const reply = await browser.signIn("dev", dev, claims).catch(() => null);
    return reply?.headers.get("Location")?.includes("error=") ? ["signInFailed"] : [];
  },
  signsOut: async (person, d1) => {
    const browser = browsers.get(person);
    if (!browser) return [];
    browser.d1 = d1;
    await browser.post("/auth/signout").catch(() => null);
    return [];
  },
  isDenied: async (_, d1) => {
    const browser = new Browser(address());
    browser.d1 = d1;
    const begun = await browser.begin("dev").catch(() => null);
    if (begun === null) return [];
    const back = dev.deny(begun);
    await browser.fetch(back.pathname + back.search);
    return ["signInFailed"];
  },
  bans: (person, d1) =>
    call(
      () => ada,
      "PUT",
      (id) => `/api/users/${id}/ban`,
      { reason: fresh(person) },
    )(person, d1),
  unbans: call(
    () => ada,
    "DELETE",
    (id) => `/api/users/${id}/ban`,
  ),
  edits: (person, d1) =>
    call(
      () => ada,
      "PATCH",
      (id) => `/api/users/${id}`,
      { name: fresh(person) },
    )(person, d1),
  revokes: call(
    () => ada,
    "DELETE",
    (id) => `/api/users/${id}/sessions`,
  ),
  deletes: call(
    () => ada,
    "DELETE",
    (id) => `/api/users/${id}`,
  ),
  exports: call(
    () => ada,
    "GET",
    () => "/api/events/export?format=ndjson&type=grantRole",
  ),
  oversteps: call(
    () => eve,
    "PUT",
    (id) => `/api/users/${id}/ban`,
  ),
};

/** In whatever a single deed does, these come in this order. */
const ORDER = ["createUser", "linkAccount", "signIn"];

const LOOSE = ["signInFailed", "accessDenied", "exportEvents"];

interface Act {
  deed: string;
  person: string;
  fault: { at: number; kind: Fault; dies: boolean } | null;
}

const act: fc.Arbitrary<Act> = fc.record({
  deed: fc.constantFrom(...Object.keys(DEEDS)),
  person: fc.constantFrom("ann", "ben"),
  fault: fc.option(
    fc.record({
      at: fc.integer({ min: 1, max: 6 }),
      kind: fc.constantFrom<Fault>("before", "after"),
      // a Worker that dies does nothing more; one that lives sees an error and may go on
      dies: fc.boolean(),
    }),
    { freq: 2 },
  ),
});

/** The database as an act finds it. */
function databaseFor(fault: Act["fault"]): D1Database {
  if (fault === null) return env.DB;
  let batches = 0;
  return faultyDatabase(() => {
    batches += 1;
    if (batches === fault.at) return fault.kind;
    return batches > fault.at && fault.dies ? "before" : null;
  }, "D1_ERROR: a fault made for a test");
}

const seen = new Map<string, number>();

async function perform({ deed, person, fault }: Act): Promise<void> {
  const [before, begun] = [await readTables(), await watermark()];
  const loose = (await DEEDS[deed]?.(person, databaseFor(fault))) ?? [];
  const after = await readTables();
  const events = await rows<{ id: number; type: string }>(
    "SELECT id, type FROM rollcall_events WHERE id > ? ORDER BY id",
    begun,
  );
  const types = events.map(({ type }) => (ENDS.includes(type) ? "ended" : type));
  for (const type of types) seen.set(type, (seen.get(type) ?? 0) + 1);
  const what = `${deed} ${person} ${JSON.stringify(fault)}`;
  expect(types.filter((type) => !LOOSE.includes(type)).sort(), what).toEqual(
    changesBetween(before, after).sort(),
  );
  // what has no row can only be lost where the database itself is: such a refusal stands, and is logged
  if (fault === null)
    expect(
      types.filter((type) => LOOSE.includes(type)),
      what,
    ).toEqual(loose);
  const inOrder = types.filter((type) => ORDER.includes(type));
  if (deed === "signsIn")
    expect(inOrder, what).toEqual([...inOrder].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  expect(await rows("SELECT * FROM rollcall_context WHERE source IS NOT NULL"), what).toEqual([]);
  expect(
    await rows("SELECT s.id FROM sessions s JOIN rollcall_bans b ON b.user_id = s.userId"),
    `${what}: a ban holds`,
  ).toEqual([]);
}

test("the events are the changes, whoever makes them and whatever fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (acts) => {
      for (const one of acts) await perform(one);
    }),
    { numRuns: 40, seed: 20_260_101, endOnFailure: true },
  );
  await expectCountsToHold();
  for (const type of [...Object.values(NAMES).flat(), ...LOOSE])
    expect(seen.get(type) ?? 0, type).toBeGreaterThan(2);
}, 300_000);
