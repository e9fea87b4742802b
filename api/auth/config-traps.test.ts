import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Adapter } from "@auth/core/adapters";
import type { Provider } from "@auth/core/providers";
import { up } from "@auth/d1-adapter";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ours as ourAdapter, stock as stockAdapter } from "../test/adapters.ts";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { installStock, serveStock, stockD1 } from "../test/stock-app.ts";

/* The traps in how the engine is set up, each shown there and gone here. */

const dev = new Issuer("http://localhost:9400", "dev-secret");
const person = { sub: "sub-1", name: "Ann", email: "ann@example.com", email_verified: true };

beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev);
  vi.spyOn(console, "error").mockReturnValue(undefined);
  await installStock();
});

const stock = (...[d1, more]: [d1?: D1Database, more?: Parameters<typeof serveStock>[2]]) =>
  new Browser("203.0.113.1", "http://localhost:8787", (request) => serveStock(request, d1 ?? stockD1, more));
const ours = () => new Browser();
const isSignedIn = async (browser: Browser) => {
  await browser.signIn("dev", dev, person).catch(() => null);
  return browser.token !== undefined;
};

describe("the engine's own pages", () => {
  const query = "/auth/signin?csrfToken=chosen-by-a-stranger&theme=x";

  it("stock: take a stranger's query for what they were made with, and have styles within", async () => {
    const page = await (await stock().fetch(query)).text();
    expect(page).toContain('name="csrfToken" value="chosen-by-a-stranger"');
    expect(page).toContain("<style>");
    // what the page maps over may be anything
    expect((await stock().fetch("/auth/signin?providers=x")).headers.get("Location")).toContain(
      "/auth/error",
    );
  });

  it("ours: are not there, and nothing of the query comes through to the console's", async () => {
    for (const address of [query, "/auth/signin?providers=x"]) {
      const reply = await ours().fetch(address);
      expect([reply.status, reply.headers.get("Location"), await reply.text()]).toEqual([
        302,
        "http://localhost:8787/sign-in",
        "",
      ]);
    }
  });
});

describe("an adapter wrapped around another", () => {
  const inheriting: Adapter = Object.create(stockAdapter());
  const calling: Adapter = {
    ...stockAdapter(),
    async getUser(id) {
      return (await this.getUserByEmail?.(id)) ?? null;
    },
    async getUserByAccount(identity) {
      return (await this.getUser?.(identity.providerAccountId)) ?? null;
    },
  };

  it.each([
    ["methods it inherits are not found, though the engine's check finds them", inheriting],
    ["methods that call another lose `this`", calling],
  ])("stock: %s", async (_, adapter) => {
    expect("getUserByAccount" in adapter).toBe(true);
    expect(await isSignedIn(stock(stockD1, { adapter }))).toBe(false);
    expect(await isSignedIn(stock())).toBe(true);
  });

  it("ours: has each method as its own, and none needs `this`", async () => {
    const { getUser, getUserByEmail, getAuthenticator, ...others } = ourAdapter();
    expect([await getUser("x"), await getUserByEmail("x"), await getAuthenticator("x")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(Object.values(others).every((method) => typeof method === "function")).toBe(true);
    expect(await isSignedIn(ours())).toBe(true);
  });
});

describe("making the tables", () => {
  const broken = {
    prepare: () => {
      throw new Error("D1_ERROR: Network connection lost.");
    },
  } as unknown as D1Database;

  it("stock: is over before it has begun, and swallows that it failed", async () => {
    await expect(up(broken)).resolves.toBeUndefined();
    let isDone = 0;
    const slow = {
      prepare: () => ({ run: () => scheduler.wait(0).then(() => (isDone += 1)) }),
    } as unknown as D1Database;
    await up(slow);
    expect(isDone).toBe(0);
  });

  it("ours: are migrations, which fail aloud", async () => {
    await expect(applyD1Migrations(broken, env.TEST_MIGRATIONS, "rollcall_migrations")).rejects.toThrow();
  });
});

// the last, for it spoils the engine's module for whatever comes after it in this isolate
describe("another configuration in the same isolate", () => {
  const mail = {
    id: "mail",
    type: "email",
    name: "Mail",
    from: "a@example.com",
    server: {},
    maxAge: 60,
    options: {},
    sendVerificationRequest: async () => {},
  };

  it("stock: breaks one that worked, since what the one has is taken for the other's", async () => {
    const lone = () => stock(stockD1, { adapter: undefined, session: { strategy: "jwt" } });
    expect((await lone().fetch("/auth/session")).status).toBe(200);
    await stock(stockD1, { providers: [mail as unknown as Provider] }).fetch("/auth/session");
    expect((await lone().fetch("/auth/session")).status).toBe(500);
  });

  it("ours: is alone in its Worker, and has every method that another one's providers would ask for", async () => {
    expect(await isSignedIn(ours())).toBe(true);
  });
});
