import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../db/database.ts";
import { count, identity, ours, signIn, stock } from "../test/adapters.ts";
import { installStock, stockD1 } from "../test/stock-app.ts";
import { rows } from "../test/trail.ts";

/* What the stock tables cost for want of indexes and keys, shown there and gone here. */

const PEOPLE = 2_000;

beforeEach(async () => {
  await installStock();
  vi.spyOn(console, "error").mockReturnValue(undefined); // the stock adapter logs what it throws
});

async function fill(users: string, accounts: string): Promise<void> {
  const numbers = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${PEOPLE})`;
  await rows(
    `${numbers} INSERT INTO ${users} (id, name, email) SELECT 'u' || i, 'User ' || i, 'u' || i || '@example.com' FROM n`,
  );
  await rows(
    `${numbers} INSERT INTO ${accounts} (id, userId, type, provider, providerAccountId) SELECT 'a' || i, 'u' || i, 'oidc', 'dev', 'sub-u' || i FROM n`,
  );
}

describe("looking an identity or an address up", () => {
  it("stock: reads the whole table", async () => {
    await fill("stock_users", "stock_accounts");
    let read = 0;
    const counting = {
      prepare: (text: string) => ({
        bind: (...values: unknown[]) => ({
          first: async () => {
            const { results, meta } = await stockD1
              .prepare(text)
              .bind(...values)
              .all();
            read += meta.rows_read;
            return results[0] ?? null;
          },
        }),
      }),
    } as unknown as D1Database;
    expect(await stock(counting).getUserByAccount(identity("u1999"))).toMatchObject({ id: "u1999" });
    expect(read).toBeGreaterThanOrEqual(PEOPLE - 1);
    read = 0;
    await stock(counting).getUserByEmail("u1999@example.com");
    expect(read).toBeGreaterThanOrEqual(PEOPLE - 1);
  });

  it("ours: reads two rows each", async () => {
    await fill("users", "accounts");
    const read = async (look: (adapter: ReturnType<typeof ours>) => Promise<unknown>) => {
      let rowsRead = 0;
      const d1 = {
        prepare: (text: string) => env.DB.prepare(text),
        batch: async (statements: D1PreparedStatement[]) => {
          const results = await env.DB.batch(statements);
          rowsRead += results.reduce((sum, { meta }) => sum + meta.rows_read, 0);
          return results;
        },
      } as D1Database;
      expect(await look(ours(d1))).toMatchObject({ id: "u1999" });
      return rowsRead;
    };
    expect(await read((adapter) => adapter.getUserByAccount(identity("u1999")))).toBeLessThanOrEqual(2);
    expect(await read((adapter) => adapter.getUserByEmail("u1999@example.com"))).toBeLessThanOrEqual(2);
  });
});

describe("eight first sign-ins of one identity at once", () => {
  const both = [
    "CREATE UNIQUE INDEX one_email ON stock_users (email)",
    "CREATE UNIQUE INDEX one_identity ON stock_accounts (provider, providerAccountId)",
  ];

  it("stock, with unique indexes: make one user, and show the others an error", async () => {
    for (const index of both) await rows(index);
    const done = await Promise.allSettled(Array.from({ length: 8 }, () => signIn(stock(), "rush")));
    expect(await count("stock_users", "email = 'rush@example.com'")).toBe(1);
    expect(done.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
  });

  it("ours: let all eight in", async () => {
    const done = await Promise.allSettled(Array.from({ length: 8 }, () => signIn(ours(), "rush")));
    expect(await count("users", "email = 'rush@example.com'")).toBe(1);
    expect(done.filter(({ status }) => status === "rejected")).toEqual([]);
  });
});

describe("two users with one address, from before", () => {
  const twins = (table: string) =>
    rows(`INSERT INTO ${table} (id, email) VALUES ('t1', 'twin@example.com'), ('t2', 'twin@example.com')`);

  it("stock: a unique index cannot be made any more", async () => {
    await twins("stock_users");
    await expect(rows("CREATE UNIQUE INDEX one_email ON stock_users (email)")).rejects.toThrow(/UNIQUE/);
  });

  it("ours: no third can come, and those two stay as they are", async () => {
    const guard = "rollcall_users_email_taken";
    const [trigger] = await rows<{ sql: string }>("SELECT sql FROM sqlite_master WHERE name = ?", guard);
    await rows(`DROP TRIGGER ${guard}`); // as before we came
    await twins("users");
    await openDatabase(env.DB).maintain({ text: trigger?.sql ?? "", params: [] });
    await expect(rows("INSERT INTO users (id, email) VALUES ('t3', 'twin@example.com')")).rejects.toThrow(
      "rollcall: users.email is taken",
    );
    await rows("UPDATE users SET name = 'Twin' WHERE email = 'twin@example.com'");
    expect(await count("users", "name = 'Twin'")).toBe(2);
  });
});
