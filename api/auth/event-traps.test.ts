import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { signedIn } from "../test/operator.ts";
import { installStock, serveStock, stockD1 } from "../test/stock-app.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

/* What the engine's own events do not tell, or tell wrongly, and the trail does. */

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");

let begun: number;
let told: string[];
beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev, acme);
  vi.spyOn(console, "error").mockReturnValue(undefined);
  await installStock();
  begun = await watermark();
  told = [];
});

const person = (name: string) => ({
  sub: `sub-${name}`,
  name,
  email: `${name}@example.com`,
  email_verified: true,
});
const note = (name: string) => () => void told.push(name);
const events = {
  createUser: note("createUser"),
  linkAccount: note("linkAccount"),
  signIn: note("signIn"),
  signOut: (message: object) => void told.push(JSON.stringify(message)),
};
const stock = (more: Parameters<typeof serveStock>[2] = {}) =>
  new Browser("203.0.113.1", "http://localhost:8787", (request) =>
    serveStock(request, stockD1, { events, ...more }),
  );
const ours = () => new Browser("203.0.113.2");
const types = async () => (await trailSince(begun)).map(({ type }) => type);

describe("a second identity with somebody's verified address", () => {
  const trusting = ["dev", "acme"].map((id) => ({
    id,
    name: id,
    type: "oidc" as const,
    idToken: false,
    issuer: id === "dev" ? dev.origin : acme.origin,
    clientId: "rollcall",
    clientSecret: `${id}-secret`,
    allowDangerousEmailAccountLinking: true,
  }));

  it("stock: where it may link, a user is said to be created who was there", async () => {
    await stock().signIn("dev", dev, person("abe"));
    told = [];
    await stock({ providers: trusting }).signIn("acme", acme, person("abe"));
    expect(told).toEqual(["createUser", "linkAccount", "signIn"]);
    expect(await rows("SELECT 1 FROM stock_users")).toHaveLength(1);
  });

  it("ours: does not link by itself", async () => {
    await ours().signIn("dev", dev, person("abe"));
    begun = await watermark();
    await ours().signIn("acme", acme, person("abe"));
    expect(await types()).toEqual(["signInFailed"]);
  });

  it("ours: where it claims a user who waits for it, he is linked and not created", async () => {
    const owner = await signedIn("owner");
    await owner.call("POST", "/api/users", { email: "ben@example.com", name: "Ben" });
    begun = await watermark();
    await ours().signIn("acme", acme, person("ben"));
    expect(await types()).toEqual(["linkAccount", "signIn"]);
  });
});

describe("a sign-in whose event cannot be written", () => {
  it("stock: succeeds, and the event is lost", async () => {
    const browser = stock({
      events: {
        signIn: () => {
          throw new Error("the table of events is full");
        },
      },
    });
    await browser.signIn("dev", dev, person("cid"));
    expect(browser.token).toBeDefined();
  });

  it("ours: is none", async () => {
    const browser = ours();
    const back = dev.authorize(await browser.begin("dev"), person("cid"));
    const name = "rollcall_sessions_started";
    const [trigger] = await rows<{ sql: string }>("SELECT sql FROM sqlite_master WHERE name = ?", name);
    await rows(`DROP TRIGGER ${name}`);
    try {
      await browser.fetch(back.pathname + back.search);
    } finally {
      await env.DB.prepare(trigger?.sql ?? "").run();
    }
    expect(browser.token).toBeUndefined();
    expect(await rows("SELECT 1 FROM users WHERE email = 'cid@example.com'")).toEqual([]);
  });
});

describe("a sign-out", () => {
  it("stock: is nobody's", async () => {
    const browser = stock();
    await browser.signIn("dev", dev, person("dan"));
    told = [];
    await browser.post("/auth/signout");
    expect(told).toEqual(['{"session":null}']);
  });

  it("ours: is his who left", async () => {
    const browser = ours();
    await browser.signIn("dev", dev, person("dan"));
    begun = await watermark();
    await browser.post("/auth/signout");
    expect(await trailSince(begun)).toMatchObject([
      { type: "signOut", user_label: "dan", uid: expect.any(Number) },
    ]);
  });
});

describe("a sign-in that the app's own rule turns away by an address", () => {
  it("stock: is neither an event nor in the log", async () => {
    const log: unknown[] = [];
    const browser = stock({
      callbacks: { signIn: () => "/not-you" },
      logger: { error: (error) => log.push(error), warn: () => {} },
    });
    const reply = await browser.signIn("dev", dev, person("eli"));
    expect(reply.headers.get("Location")).toBe("http://localhost:8787/not-you");
    expect([told, log]).toEqual([[], []]);
  });

  it("ours: is on the trail with its reason", async () => {
    await ours().signIn("dev", dev, person("eli"));
    await rows(
      "INSERT INTO rollcall_bans (user_id, email, since) SELECT id, email, 0 FROM users WHERE name = 'eli'",
    );
    begun = await watermark();
    await ours().signIn("dev", dev, person("eli"));
    expect(await trailSince(begun)).toMatchObject([
      { type: "signInFailed", code: "banned", user_label: "eli" },
    ]);
  });
});
