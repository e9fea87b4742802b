import { env } from "cloudflare:workers";
import { D1Adapter } from "@auth/d1-adapter";
import { beforeEach, expect, it, vi } from "vitest";
import { readConfig } from "../config.ts";
import { type Database, openDatabase } from "../db/database.ts";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { installStock, stockD1 } from "../test/stock-app.ts";
import { rows } from "../test/trail.ts";
import { createAdapter } from "./adapter.ts";
import { startFlow } from "./flow.ts";
import { newToken } from "./token.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
/** Admits people with an account each, numbered from `from` to before `to`, by the tables and triggers of real ones. */
async function admit(from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += 5000) {
    const numbers = `WITH RECURSIVE n (i) AS (SELECT ${first} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${Math.min(first + 5000, to)})`;
    await rows(
      `${numbers} INSERT INTO users (id, name, email) SELECT 'u' || i, 'User ' || i, 'u' || i || '@example.com' FROM n`,
    );
    await rows(
      `${numbers} INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT 'a' || i, 'u' || i, 'oidc', 'dev', 'sub-' || i FROM n`,
    );
  }
}

beforeEach(() => {
  vi.restoreAllMocks();
  connect(dev);
});

function adapterOn(database: Database) {
  const client = { ip: new Uint8Array(16).fill(7), ipText: null, country: "NL", userAgent: "Browser/1.0" };
  return createAdapter({
    ...startFlow(
      { database, config: readConfig(env), client, requestId: "request-1" },
      "http://localhost:8787",
    ),
    provider: "dev",
  });
}

type Look = (adapter: ReturnType<typeof adapterOn>) => Promise<unknown>;

/** What a sign-in looks up, of the person with that number. */
function lookUps(number: number): Record<string, Look> {
  return {
    "an identity": (adapter) =>
      adapter.getUserByAccount({ provider: "dev", providerAccountId: `sub-${number}` }),
    "nobody's identity": (adapter) =>
      adapter.getUserByAccount({ provider: "dev", providerAccountId: "nobody" }),
    "an address": (adapter) => adapter.getUserByEmail(`u${number}@example.com`),
    "nobody's address": (adapter) => adapter.getUserByEmail("nobody@example.com"),
    "an id": (adapter) => adapter.getUser(`u${number}`),
  };
}

/** The rows that each look-up reads. */
async function costOfLookUps(number: number): Promise<Record<string, number>> {
  const costs: Record<string, number> = {};
  for (const [what, look] of Object.entries(lookUps(number))) {
    const database = openDatabase(env.DB);
    await look(adapterOn(database));
    costs[what] = database.meter.rowsRead;
  }
  return costs;
}

/** The rows that it reads and writes when that person signs in again. */
async function costOfReturning(number: number): Promise<{ read: number; written: number }> {
  const database = openDatabase(env.DB);
  const adapter = adapterOn(database);
  await adapter.getUserByAccount({ provider: "dev", providerAccountId: `sub-${number}` });
  await adapter.createSession({ sessionToken: newToken(), userId: `u${number}`, expires: new Date() });
  return { read: database.meter.rowsRead, written: database.meter.rowsWritten };
}

/** The rows that the stock adapter writes for a session. */
async function writtenByStock(): Promise<number> {
  await installStock();
  let written = 0;
  const counting = {
    prepare: (text: string) => ({
      bind: (...values: unknown[]) => {
        const bound = stockD1.prepare(text).bind(...values);
        return {
          run: async () => {
            const result = await bound.run();
            written += result.meta.rows_written;
            return result;
          },
          first: () => bound.first(),
        };
      },
    }),
  } as unknown as D1Database;
  await D1Adapter(counting).createSession?.({ sessionToken: newToken(), userId: "u7", expires: new Date() });
  return written;
}

it("costs the same among 1,000 users and 100,000: 2 rows read a look-up, 14 written above stock for who returns", async () => {
  await admit(0, 1_000);
  await costOfReturning(6); // the first one makes the user agent known
  const few = { lookUps: await costOfLookUps(345), returning: await costOfReturning(345) };
  await admit(1_000, 100_000);
  const many = { lookUps: await costOfLookUps(54_321), returning: await costOfReturning(54_321) };
  expect(many).toEqual(few);
  for (const [what, read] of Object.entries(many.lookUps)) expect(read, what).toBeLessThanOrEqual(2);
  expect(many.returning.read).toBeLessThanOrEqual(60);
  const stock = await writtenByStock();
  expect(stock).toBeGreaterThan(0);
  expect(many.returning.written - stock).toBeLessThanOrEqual(14);
}, 120_000);

it("looks up an unknown identity with a known address for 4 rows", async () => {
  await admit(100_000, 100_001);
  const database = openDatabase(env.DB);
  const adapter = adapterOn(database);
  await adapter.getUserByAccount({ provider: "dev", providerAccountId: "nobody" });
  await adapter.getUserByEmail("u100000@example.com");
  expect(database.meter.rowsRead).toBeLessThanOrEqual(4);
});

it("knows who asks for 3 rows", async () => {
  const browser = new Browser();
  await browser.signIn("dev", dev, { sub: "sub-new", email: "new@example.com", email_verified: true });
  const database = openDatabase(env.DB);
  await adapterOn(database).getSessionAndUser(String(browser.token));
  expect(database.meter.rowsRead).toBe(3);
});
