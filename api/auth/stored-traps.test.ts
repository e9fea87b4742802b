import type { Adapter } from "@auth/core/adapters";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { count, ours, profile, signIn, soon, stock } from "../test/adapters.ts";
import { installStock } from "../test/stock-app.ts";
import { rows } from "../test/trail.ts";
import { hashToken, newToken } from "./token.ts";

/* Each trap of the stock adapter, shown there and gone here. */

beforeEach(async () => {
  await installStock();
  vi.spyOn(console, "error").mockReturnValue(undefined); // the stock adapter logs what it throws
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
