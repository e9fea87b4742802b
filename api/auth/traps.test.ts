import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { count, failingFrom, identity, ours, profile, signIn, soon, stock } from "../test/adapters.ts";
import { installStock, stockD1 } from "../test/stock-app.ts";
import { newToken } from "./token.ts";

/* Each trap of the stock adapter, shown there and gone here. */

beforeEach(async () => {
  await installStock();
  vi.spyOn(console, "error").mockReturnValue(undefined); // the stock adapter logs what it throws
});

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
