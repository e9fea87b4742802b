import { env } from "cloudflare:workers";
import type { Adapter, AdapterAccount } from "@auth/core/adapters";
import { D1Adapter } from "@auth/d1-adapter";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readConfig } from "../config.ts";
import { openDatabase } from "../db/database.ts";
import { installStock, stockD1 } from "../test/stock-app.ts";
import { rows } from "../test/trail.ts";
import { createAdapter } from "./adapter.ts";
import { startFlow } from "./flow.ts";
import { hashToken, newToken } from "./token.ts";

/* Each trap of the stock adapter, shown there and gone here. */

beforeEach(async () => {
  await installStock();
  vi.spyOn(console, "error").mockReturnValue(undefined); // the stock adapter logs what it throws
});

const stock = (d1 = stockD1) => D1Adapter(d1) as Required<Adapter>;

/** Our adapter as one request has it. */
function ours(d1 = env.DB) {
  const client = { ip: null, ipText: null, country: null, userAgent: null };
  const deps = { database: openDatabase(d1), config: readConfig(env), client, requestId: "request-1" };
  return createAdapter({ ...startFlow(deps, "http://localhost:8787"), provider: "dev" });
}

/** D1 that fails from the nth call on, as when it restarts. */
function failingFrom(d1: D1Database, nth: number): D1Database {
  let calls = 0;
  const count = () => {
    calls += 1;
    if (calls >= nth) throw new Error("D1_ERROR: Network connection lost.");
  };
  const watch = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        if (name === "bind") return (...values: unknown[]) => watch(target.bind(...values));
        if (name === "run" || name === "first") {
          return async () => {
            count();
            return target[name]();
          };
        }
        return Reflect.get(target, name);
      },
    });
  return {
    prepare: (text: string) => watch(d1.prepare(text)),
    batch: async (statements: D1PreparedStatement[]) => {
      count();
      return env.DB.batch(statements);
    },
  } as D1Database;
}

const profile = (name: string) => ({ id: "", name, email: `${name}@example.com`, emailVerified: null });
const identity = (name: string) => ({ provider: "dev", providerAccountId: `sub-${name}` });
const soon = () => new Date(Date.now() + 3_600_000);

/** A sign-in as the engine runs it. */
async function signIn(
  adapter: Required<
    Pick<Adapter, "getUserByAccount" | "getUserByEmail" | "createUser" | "linkAccount" | "createSession">
  >,
  name: string,
  sessionToken = newToken(),
) {
  let user = await adapter.getUserByAccount(identity(name));
  if (!user) {
    if (await adapter.getUserByEmail(`${name}@example.com`)) throw new Error("OAuthAccountNotLinked");
    user = await adapter.createUser(profile(name));
    await adapter.linkAccount({
      ...identity(name),
      type: "oidc",
      userId: user.id,
      access_token: "secret",
    } as AdapterAccount);
  }
  await adapter.createSession({ sessionToken, userId: user.id, expires: soon() });
  return { user, sessionToken };
}

const count = async (table: string, condition: string, ...params: unknown[]) =>
  (await rows<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${condition}`, ...params))[0]?.n;

describe("eight first sign-ins of one identity at once", () => {
  it("stock: make several users", async () => {
    await Promise.allSettled(Array.from({ length: 8 }, () => signIn(stock(), "race")));
    expect(await count("stock_users", "email = 'race@example.com'")).toBeGreaterThan(1);
  });

  it("ours: make one, and all eight are his", async () => {
    const done = await Promise.all(Array.from({ length: 8 }, () => signIn(ours(), "race")));
    expect(new Set(done.map(({ user }) => user.id)).size).toBe(1);
    expect(await count("users", "email = 'race@example.com'")).toBe(1);
    expect(await count("sessions", "userId = ?", done[0]?.user.id)).toBe(8);
  });
});

describe("a second sign-in of a new identity, begun before the first has ended", () => {
  const overtaken = async (mine: ReturnType<typeof ours>, other: ReturnType<typeof ours>) => {
    await mine.getUserByAccount(identity("slow"));
    const { user } = await signIn(other, "slow");
    return { user, found: await mine.getUserByEmail("slow@example.com") };
  };

  it("stock: meets its own user as a stranger who has the address", async () => {
    const { user, found } = await overtaken(
      stock() as ReturnType<typeof ours>,
      stock() as ReturnType<typeof ours>,
    );
    expect(found?.id).toBe(user.id);
  });

  it("ours: goes on, and becomes the same user", async () => {
    const mine = ours();
    const { user, found } = await overtaken(mine, ours());
    expect(found).toBeNull();
    const staged = await mine.createUser(profile("slow"));
    await mine.linkAccount({ ...identity("slow"), type: "oidc", userId: staged.id });
    const session = await mine.createSession({
      sessionToken: newToken(),
      userId: staged.id,
      expires: soon(),
    });
    expect([staged.id, session.userId]).toEqual([user.id, user.id]);
    expect(await count("users", "email = 'slow@example.com'")).toBe(1);
  });
});

describe("a failure on the way", () => {
  it("stock: locks the newcomer out for ever", async () => {
    await expect(signIn(stock(failingFrom(stockD1, 5)), "torn")).rejects.toThrow();
    await expect(signIn(stock(), "torn")).rejects.toThrow("OAuthAccountNotLinked");
  });

  it.each([1, 2, 3])("ours: from call %d on leaves nothing behind", async (nth) => {
    const name = `torn-${nth}`;
    await expect(signIn(ours(failingFrom(env.DB, nth)), name)).rejects.toThrow();
    expect(await count("users", "email = ?", `${name}@example.com`)).toBe(0);
    await expect(signIn(ours(), name)).resolves.toMatchObject({ user: { name } });
  });

  it("stock: deletes half a user", async () => {
    const { user, sessionToken } = await signIn(stock(), "half");
    await expect(stock(failingFrom(stockD1, 3)).deleteUser(user.id)).rejects.toThrow();
    expect([await stock().getUser(user.id), await stock().getSessionAndUser(sessionToken)]).toEqual([
      expect.objectContaining({ name: "half" }),
      null,
    ]);
  });

  it("ours: deletes all of him or nothing", async () => {
    const { user, sessionToken } = await signIn(ours(), "half");
    await expect(ours(failingFrom(env.DB, 1)).deleteUser(user.id)).rejects.toThrow();
    expect(await ours().getSessionAndUser(sessionToken)).toMatchObject({ user: { name: "half" } });
    await ours().createVerificationToken?.({ identifier: "half@example.com", token: "t", expires: soon() });
    expect(await ours().deleteUser(user.id)).toMatchObject({ name: "half" });
    for (const [table, condition] of [
      ["users", "id"],
      ["accounts", "userId"],
      ["sessions", "userId"],
    ] as const)
      expect(await count(table, `${condition} = ?`, user.id)).toBe(0);
    expect(await count("verification_tokens", "identifier = 'half@example.com'")).toBe(0);
  });

  it("stock: leaves a deleted user's verification tokens", async () => {
    const { user } = await signIn(stock(), "left");
    await stock().createVerificationToken({ identifier: "left@example.com", token: "t", expires: soon() });
    await stock().deleteUser(user.id);
    expect(await count("stock_verification_tokens", "identifier = 'left@example.com'")).toBe(1);
  });
});

describe("a session", () => {
  const past = "2020-01-01T00:00:00.000Z";

  it("stock: is handed back when it is over, and never ends where its end cannot be read", async () => {
    const { sessionToken } = await signIn(stock(), "over");
    await rows("UPDATE stock_sessions SET expires = ?", past);
    expect(await stock().getSessionAndUser(sessionToken)).not.toBeNull();
    await rows("UPDATE stock_sessions SET expires = 'tomorrow'");
    const found = await stock().getSessionAndUser(sessionToken);
    expect(found && found.session.expires.valueOf() < Date.now()).toBe(false);
  });

  it.each([past, "tomorrow", "", "2020-01-01 00:00:00"])("ours: with the end %j is none", async (expires) => {
    const { user, sessionToken } = await signIn(ours(), "over");
    expect(await ours().getSessionAndUser(sessionToken)).not.toBeNull();
    await rows("UPDATE sessions SET expires = ? WHERE userId = ?", expires, user.id);
    expect(await ours().getSessionAndUser(sessionToken)).toBeNull();
  });

  it("stock: is rolled on for ever, and the answer is null", async () => {
    const { sessionToken } = await signIn(stock(), "roll");
    const expires = new Date("2999-01-01T00:00:00.000Z");
    expect(await stock().updateSession({ sessionToken, expires })).toBeNull();
    expect(await count("stock_sessions", "expires > '2998'")).toBe(1);
  });

  it("ours: ends when it must, and the answer is the session", async () => {
    const { user, sessionToken } = await signIn(ours(), "roll");
    await rows("UPDATE rollcall_sessions SET last_seen = last_seen - 86400000");
    expect(await ours().updateSession({ sessionToken })).toMatchObject({ sessionToken, userId: user.id });
    expect(
      await count(
        "sessions",
        "expires > ? AND userId = ?",
        new Date(Date.now() + 8 * 86_400_000).toISOString(),
        user.id,
      ),
    ).toBe(0);
  });

  it("stock: nobody learns who signed out", async () => {
    const { sessionToken } = await signIn(stock(), "left");
    expect(await stock().deleteSession(sessionToken)).toBeNull();
  });

  it("ours: the one who did is named", async () => {
    const { user, sessionToken } = await signIn(ours(), "left");
    expect(await ours().deleteSession(sessionToken)).toMatchObject({ userId: user.id });
    expect(await ours().deleteSession(sessionToken)).toBeNull();
  });
});

describe("what is stored", () => {
  it("stock: the session's and the provider's tokens, as they are", async () => {
    const { sessionToken } = await signIn(stock(), "plain");
    expect(await count("stock_sessions", "sessionToken = ?", sessionToken)).toBe(1);
    expect(await count("stock_accounts", "access_token = 'secret'")).toBe(1);
  });

  it("ours: a hash of the one, nothing of the other", async () => {
    const { user, sessionToken } = await signIn(ours(), "plain");
    expect(await rows("SELECT sessionToken FROM sessions WHERE userId = ?", user.id)).toEqual([
      { sessionToken: await hashToken(sessionToken) },
    ]);
    expect(await ours().getSessionAndUser(await hashToken(sessionToken))).toBeNull();
    expect(
      await count(
        "accounts",
        "coalesce(access_token, refresh_token, id_token) IS NOT NULL AND userId = ?",
        user.id,
      ),
    ).toBe(0);
  });

  it("stock: a number as an account's id becomes another one", async () => {
    const user = await stock().createUser(profile("number"));
    await stock().linkAccount({
      provider: "dev",
      providerAccountId: 123 as unknown as string,
      type: "oidc",
      userId: user.id,
    });
    expect(await rows("SELECT providerAccountId FROM stock_accounts")).toEqual([
      { providerAccountId: "123.0" },
    ]);
  });

  it("ours: it stays itself", async () => {
    const adapter = ours();
    const user = await adapter.createUser(profile("number"));
    await adapter.linkAccount({
      provider: "dev",
      providerAccountId: 123 as unknown as string,
      type: "oidc",
      userId: user.id,
    });
    await adapter.createSession({ sessionToken: newToken(), userId: user.id, expires: soon() });
    expect(await rows("SELECT providerAccountId FROM accounts WHERE userId = ?", user.id)).toEqual([
      { providerAccountId: "123" },
    ]);
  });
});

describe("a name that looks like a time", () => {
  const name = "2026-01-01T00:00:00.000Z";

  it("stock: becomes a Date, and the next update throws", async () => {
    const user = await stock().createUser({ ...profile("time"), name });
    expect(user.name).toBeInstanceOf(Date);
    await expect(stock().updateUser({ id: user.id, image: "https://example.com/a.png" })).rejects.toThrow();
  });

  it("ours: stays a name, and a time stays a time", async () => {
    const { user } = await signIn(ours(), "time");
    const emailVerified = new Date("2026-02-02T00:00:00.000Z");
    expect(await ours().updateUser({ id: user.id, name, emailVerified })).toMatchObject({
      name,
      emailVerified,
      email: "time@example.com",
    });
    expect(await ours().updateUser({ id: user.id, image: "https://example.com/a.png" })).toMatchObject({
      name,
    });
    expect(await ours().getUser(user.id)).toMatchObject({ name, emailVerified });
  });
});

describe("a one-time token used fifty times at once", () => {
  const token = () => ({ identifier: "once@example.com", token: "once", expires: soon() });
  const use = (adapter: Pick<Required<Adapter>, "useVerificationToken">) =>
    Promise.all(
      Array.from({ length: 50 }, () =>
        adapter.useVerificationToken({ identifier: "once@example.com", token: "once" }),
      ),
    );

  it("stock: has several winners", async () => {
    await stock().createVerificationToken(token());
    expect((await use(stock())).filter(Boolean).length).toBeGreaterThan(1);
  });

  it("ours: has one", async () => {
    expect(await ours().createVerificationToken?.(token())).toMatchObject({ identifier: "once@example.com" });
    expect((await use(ours())).filter(Boolean)).toMatchObject([
      { identifier: "once@example.com", token: "once" },
    ]);
  });
});

describe("the adapter as the engine takes it", () => {
  it("is a plain object that lacks nothing the stock one has", () => {
    expect(Object.keys(ours())).toEqual(expect.arrayContaining(Object.keys(stock())));
    expect(Object.getPrototypeOf(ours())).toBe(Object.prototype);
  });

  it("links no account that nobody asked for", async () => {
    const { user } = await signIn(ours(), "asked");
    await expect(
      ours().linkAccount({ ...identity("other"), type: "oidc", userId: user.id }),
    ).rejects.toThrow();
    expect(await count("accounts", "userId = ?", user.id)).toBe(1);
  });

  it("signs nobody in by an account that was unlinked on the way", async () => {
    const { user } = await signIn(ours(), "gone");
    const adapter = ours();
    await adapter.getUserByAccount(identity("gone"));
    await ours().unlinkAccount(identity("gone"));
    await expect(
      adapter.createSession({ sessionToken: newToken(), userId: user.id, expires: soon() }),
    ).rejects.toThrow();
    expect(await count("sessions", "userId = ?", user.id)).toBe(1);
    expect(await ours().getAccount("sub-gone", "dev")).toBeNull();
  });
});
