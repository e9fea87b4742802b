import { env } from "cloudflare:workers";
import { D1Adapter } from "@auth/d1-adapter";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
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
const PEOPLE = 20_000;

beforeAll(async () => {
  for (let from = 0; from < PEOPLE; from += 5000) {
    const numbers = `WITH RECURSIVE n (i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${from + 5000})`;
    await rows(
      `${numbers} INSERT INTO users (id, name, email) SELECT 'u' || i, 'User ' || i, 'u' || i || '@example.com' FROM n`,
    );
    await rows(
      `${numbers} INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT 'a' || i, 'u' || i, 'oidc', 'dev', 'sub-' || i FROM n`,
    );
  }
});

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

describe(`among ${PEOPLE} users`, () => {
  it("each look-up of a sign-in reads at most 2 rows", async () => {
    const cost = async (look: (adapter: ReturnType<typeof adapterOn>) => Promise<unknown>) => {
      const database = openDatabase(env.DB);
      await look(adapterOn(database));
      return database.meter.rowsRead;
    };
    expect(
      await cost((adapter) => adapter.getUserByAccount({ provider: "dev", providerAccountId: "sub-12345" })),
    ).toBeLessThanOrEqual(2);
    expect(
      await cost((adapter) => adapter.getUserByAccount({ provider: "dev", providerAccountId: "nobody" })),
    ).toBeLessThanOrEqual(2);
    expect(await cost((adapter) => adapter.getUserByEmail("u12345@example.com"))).toBeLessThanOrEqual(2);
    expect(await cost((adapter) => adapter.getUserByEmail("nobody@example.com"))).toBeLessThanOrEqual(2);
    expect(await cost((adapter) => adapter.getUser("u12345"))).toBeLessThanOrEqual(2);
    const bothKnown = async (adapter: ReturnType<typeof adapterOn>) => {
      await adapter.getUserByAccount({ provider: "dev", providerAccountId: "nobody" });
      await adapter.getUserByEmail("u12345@example.com");
    };
    expect(await cost(bothKnown)).toBeLessThanOrEqual(4);
  });

  it("a returning sign-in writes at most 14 rows more than the stock adapter, and costs the last user what it costs the first", async () => {
    await installStock();
    const written = { stock: 0, ours: 0 };
    const counting = {
      prepare: (text: string) => {
        const statement = (bound: D1PreparedStatement) => ({
          run: async () => {
            const result = await bound.run();
            written.stock += result.meta.rows_written;
            return result;
          },
          first: () => bound.first(),
        });
        return { bind: (...values: unknown[]) => statement(stockD1.prepare(text).bind(...values)) };
      },
    } as unknown as D1Database;
    await D1Adapter(counting).createSession?.({
      sessionToken: newToken(),
      userId: "u7",
      expires: new Date(),
    });

    const returning = async (number: number) => {
      const database = openDatabase(env.DB);
      const adapter = adapterOn(database);
      await adapter.getUserByAccount({ provider: "dev", providerAccountId: `sub-${number}` });
      await adapter.createSession({ sessionToken: newToken(), userId: `u${number}`, expires: new Date() });
      return database.meter;
    };
    await returning(6); // the first one makes the user agent known
    written.ours = (await returning(7)).rowsWritten;
    expect(written.stock).toBeGreaterThan(0);
    expect(written.ours - written.stock).toBeLessThanOrEqual(14);
    const [early, late] = [await returning(8), await returning(12_345)];
    expect([late.rowsRead, late.rowsWritten]).toEqual([early.rowsRead, early.rowsWritten]);
    expect(late.rowsRead).toBeLessThanOrEqual(60);
  });

  it("knowing who asks reads 3 rows", async () => {
    const browser = new Browser();
    await browser.signIn("dev", dev, { sub: "sub-777", email: "u777@example.com", email_verified: true });
    const database = openDatabase(env.DB);
    await adapterOn(database).getSessionAndUser(String(browser.token));
    expect(database.meter.rowsRead).toBe(3);
  });
});
