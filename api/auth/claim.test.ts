import { exports } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");
const HOME = "http://localhost:8787/";
const NOT_LINKED = "http://localhost:8787/sign-in?error=accountNotLinked&requestId=request-1";

let olga: Caller;
let address = 0;
beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev, acme);
  olga = await signedIn("owner", "Olga");
  address += 1;
});

const browser = () => new Browser(`198.51.101.${address}`);
const person = (name: string, more: Record<string, unknown> = {}) => ({
  sub: `sub-${name}`,
  name,
  email: `${name}@example.com`,
  email_verified: true,
  ...more,
});
const land = (reply: Response) => reply.headers.get("Location");

async function make(name: string): Promise<UserDetail> {
  const reply = await olga.call("POST", "/api/users", { email: `${name}@example.com`, name: `Made ${name}` });
  expect(reply.status).toBe(201);
  return reply.json<UserDetail>();
}

const accountsOf = (userId: string) => rows("SELECT provider FROM accounts WHERE userId = ?", userId);

describe("a user made without an account", () => {
  it("is claimed by the first who comes with his address, in one step and once", async () => {
    const made = await make("cleo");
    const mark = await watermark();
    const first = browser();
    expect(land(await first.signIn("dev", dev, person("cleo")))).toBe(HOME);
    const events = await trailSince(mark);
    expect(events.map(({ type }) => type)).toEqual(["linkAccount", "signIn"]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
    expect(events[0]).toMatchObject({ provider: "dev", actor_kind: "user" });
    expect(await (await first.fetch("/auth/session")).json()).toMatchObject({ user: { name: "Made cleo" } });
    expect(await accountsOf(made.id)).toEqual([{ provider: "dev" }]);
    expect(await rows("SELECT 1 FROM users WHERE email = 'cleo@example.com'")).toHaveLength(1);

    // a second identity with that address is nobody's, the first one is his from now on
    expect(land(await browser().signIn("acme", acme, person("cleo")))).toBe(NOT_LINKED);
    expect(land(await browser().signIn("dev", dev, person("cleo")))).toBe(HOME);
  });

  it("stays claimed when the account is taken from him: what was unlinked does not come back by itself", async () => {
    const made = await make("dora");
    await browser().signIn("dev", dev, person("dora"));
    const [account] = await rows<{ id: string }>("SELECT id FROM accounts WHERE userId = ?", made.id);
    const path = `/api/users/${made.id}/accounts/${account?.id}?force=true`;
    expect((await olga.call("DELETE", path, {})).status).toBe(200);
    for (const [id, issuer] of [
      ["dev", dev],
      ["acme", acme],
    ] as const) {
      expect(land(await browser().signIn(id, issuer, person("dora")))).toBe(NOT_LINKED);
    }
    expect(await accountsOf(made.id)).toEqual([]);
  });

  it("is claimed as one of a file as well", async () => {
    const reply = await exports.default.fetch(`${ORIGIN}/api/users/import?dryRun=false`, {
      method: "POST",
      headers: {
        Cookie: `authjs.session-token=${olga.token}`,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "text/csv",
      },
      body: "email,name\nfiled@example.com,Filed\n",
    });
    expect([reply.status, (await reply.json<{ imported: number }>()).imported]).toEqual([200, 1]);
    expect(land(await browser().signIn("acme", acme, person("filed")))).toBe(HOME);
    const [filed] = await rows<{ id: string }>("SELECT id FROM users WHERE email = 'filed@example.com'");
    expect(await accountsOf(String(filed?.id))).toEqual([{ provider: "acme" }]);
  });

  it.each([
    ["not verified", { email_verified: false }],
    ["verified as a string", { email_verified: "true" }],
  ])("is not claimed with an address that is %s", async (kind, claims) => {
    const name = `eli${kind.length}`;
    const made = await make(name);
    await browser().signIn("dev", dev, person(name, claims));
    expect(await accountsOf(made.id)).toEqual([]);
  });

  it("is not claimed while he is banned, nor by the address that he had before", async () => {
    const [fay, gus] = [await make("fay"), await make("gus")];
    await olga.call("PUT", `/api/users/${fay.id}/ban`, {});
    expect(land(await browser().signIn("dev", dev, person("fay")))).toContain("error=banned");
    await olga.call("PATCH", `/api/users/${gus.id}`, { email: "gustav@example.com" });
    expect(land(await browser().signIn("dev", dev, person("gus")))).toBe(HOME);
    expect([...(await accountsOf(fay.id)), ...(await accountsOf(gus.id))]).toEqual([]);
    expect(land(await browser().signIn("dev", dev, person("gustav")))).toBe(HOME);
    expect(await accountsOf(gus.id)).toHaveLength(1);
  });

  it("who is an operator is claimed only by word of a provider that is trusted with owners", async () => {
    const made = await make("hera");
    await olga.call("PUT", `/api/operators/${made.id}`, { role: "admin" });
    expect(land(await browser().signIn("acme", acme, person("hera")))).toBe(NOT_LINKED);
    expect(land(await browser().signIn("dev", dev, person("hera")))).toBe(HOME);
    expect(await accountsOf(made.id)).toEqual([{ provider: "dev" }]);
  });

  it("whom ROLLCALL_OWNERS names becomes an owner with it", async () => {
    const made = await make("ada");
    const mark = await watermark();
    expect(land(await browser().signIn("dev", dev, person("ada")))).toBe(HOME);
    expect((await trailSince(mark)).map(({ type }) => type)).toEqual(["linkAccount", "signIn", "grantRole"]);
    expect(await rows("SELECT role FROM rollcall_operators WHERE user_id = ?", made.id)).toEqual([
      { role: "owner" },
    ]);
  });

  it("is one identity's where two claim him at once, and one person's where one comes eight times", async () => {
    const made = await make("iris");
    const mark = await watermark();
    const two = await Promise.all([
      browser().signIn("dev", dev, person("iris")),
      browser().signIn("acme", acme, person("iris")),
    ]);
    expect(two.map(land).sort()).toEqual([HOME, NOT_LINKED]);
    expect(await accountsOf(made.id)).toHaveLength(1);
    const types = (await trailSince(mark)).map(({ type }) => type).sort();
    expect(types).toEqual(["linkAccount", "signIn", "signInFailed"]);

    const other = await make("jack");
    const eight = await Promise.all(
      Array.from({ length: 8 }, () => browser().signIn("dev", dev, person("jack"))),
    );
    expect(eight.map(land)).toEqual(Array(8).fill(HOME));
    expect(await accountsOf(other.id)).toHaveLength(1);
    expect(await rows("SELECT 1 FROM users WHERE email = 'jack@example.com'")).toHaveLength(1);
  });
});

describe("a user whom the app made", () => {
  it("is nobody's to claim", async () => {
    await rows("INSERT INTO users (id, email) VALUES ('kay', 'kay@example.com')");
    expect(land(await browser().signIn("dev", dev, person("kay")))).toBe(NOT_LINKED);
  });
});
