import { beforeEach, describe, expect, it, vi } from "vitest";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { rows } from "../test/trail.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const person = { sub: "sub-gate", name: "Gate", email: "gate@example.com", email_verified: true };

beforeEach(() => {
  vi.restoreAllMocks();
  connect(dev);
});

describe("the address to return to", () => {
  it.each(["/users?status=banned#top", "http://localhost:8787/users"])(
    "may be ours: %s",
    async (callbackUrl) => {
      const browser = new Browser();
      const back = dev.authorize(await browser.begin("dev", { callbackUrl }), person);
      const reply = await browser.fetch(back.pathname + back.search);
      expect(reply.headers.get("Location")).toBe(new URL(callbackUrl, browser.origin).href);
    },
  );

  it.each([
    "https://evil.test/",
    "//evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "/\t/evil.test",
    "/%0a/../\n//evil.test",
    "http://localhost:8787//evil.test",
    "http://localhost:8787@evil.test/",
    "http://user:pw@localhost:8787/",
    "javascript:alert(1)",
    "data:text/html,x",
    "users",
    "/auth/signout",
    "/API/me",
  ])("may not be another's, or the engine's: %j", async (callbackUrl) => {
    const reply = await new Browser().post("/auth/signin/dev", { callbackUrl });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({
      code: "invalid_request",
      errors: [{ pointer: "/callbackUrl" }],
    });
  });

  it("is forgotten where a cookie holds a bad one, on every route", async () => {
    for (const cookie of ["javascript%3Aalert(1)", "https%3A%2F%2Fevil.test", "%E0%A4%A", "%00"]) {
      const browser = new Browser();
      browser.cookies.set("authjs.callback-url", cookie);
      for (const path of ["/auth/session", "/auth/csrf", "/auth/providers"])
        expect((await browser.fetch(path)).status).toBe(200);
      browser.cookies.set("authjs.callback-url", cookie);
      const back = dev.authorize(await browser.begin("dev"), person);
      expect((await browser.fetch(back.pathname + back.search)).headers.get("Location")).toBe(
        "http://localhost:8787/",
      );
    }
  });
});

describe("a sign-in's query", () => {
  it("cannot change what is asked of the provider", async () => {
    const query =
      "scope=admin&client_id=evil&redirect_uri=https://evil.test&prompt=none&state=x&nonce=y&code_challenge=z";
    const { url } = await (await new Browser().post(`/auth/signin/dev?${query}`)).json<{ url: string }>();
    const asked = new URL(url).searchParams;
    expect(asked.get("client_id")).toBe("rollcall");
    expect(asked.get("redirect_uri")).toBe("http://localhost:8787/auth/callback/dev");
    expect(asked.get("scope")).toBe("openid profile email");
    expect([...asked.keys()].sort()).toEqual([
      "client_id",
      "code_challenge",
      "code_challenge_method",
      "nonce",
      "redirect_uri",
      "response_type",
      "scope",
      "state",
    ]);
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(["x", "y", "z"]).not.toContain(asked.get("state"));
  });
});

describe("a session cookie", () => {
  it("counts by its exact name and form alone", async () => {
    const browser = new Browser();
    await browser.signIn("dev", dev, person);
    const token = String(browser.token);
    const [stored] = await rows<{ sessionToken: string }>(
      "SELECT sessionToken FROM sessions WHERE sessionToken LIKE 'rc1.%' ORDER BY rowid DESC",
    );
    const nobody: [string, string][] = [
      ["authjs.session-token.0", token],
      ["__Secure-authjs.session-token", token],
      ["__Host-authjs.session-token", token],
      ["next-auth.session-token", token],
      ["AuthJS.session-token", token],
      ["authjs.session-token", String(stored?.sessionToken)],
      ["authjs.session-token", `${token}x`],
      ["authjs.session-token", token.toLowerCase()],
      ["authjs.session-token", ""],
    ];
    for (const [name, value] of nobody) {
      const other = new Browser();
      other.cookies.set(name, value);
      expect(await (await other.fetch("/auth/session")).json(), `${name}=${value}`).toBeNull();
    }
    const twice = new Browser();
    twice.cookies.set("authjs.session-token", `${token}; authjs.session-token=${token}`);
    expect(await (await twice.fetch("/auth/session")).json()).toBeNull();
    const suffixed = new Browser();
    suffixed.cookies.set("authjs.session-token", token);
    suffixed.cookies.set("authjs.session-token.9", "x");
    expect(await (await suffixed.fetch("/auth/session")).json()).toMatchObject({ user: { name: "Gate" } });
  });

  it("is a __Host- one wherever the address is https", async () => {
    const browser = new Browser("203.0.113.9", "https://rollcall.example");
    browser.config = { ...browser.config, origin: null };
    const reply = await browser.signIn("dev", dev, person);
    expect(reply.headers.get("Location")).toBe("https://rollcall.example/");
    const cookies = reply.headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.startsWith("__Host-authjs.session-token="));
    for (const part of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]) expect(session).toContain(part);
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-/);
    for (const cookie of cookies) expect(cookie).not.toContain("Domain");
  });
});

describe("the engine's addresses", () => {
  it.each([
    ["GET", "/auth", 404],
    ["GET", "/auth/", 404],
    ["GET", "/auth/nothing", 404],
    ["GET", "/AUTH/session", 404],
    ["GET", "/auth/Session", 404],
    ["GET", "/auth//session", 404],
    ["GET", "/auth/session/", 404],
    ["GET", "/auth/%73ession", 404],
    ["GET", "/auth/callback/nobody", 404],
    ["POST", "/auth/signin/nobody", 404],
    ["POST", "/auth/signin", 404],
    ["POST", "/auth/callback/dev", 405],
    ["POST", "/auth/session", 405],
    ["POST", "/auth/csrf", 405],
    ["DELETE", "/auth/signout", 405],
    ["GET", "/auth/webauthn-options", 404],
    ["GET", "/auth/__proto__", 404],
    ["GET", "/auth/constructor", 404],
  ])("%s %s is %d", async (method, path, status) => {
    expect((await new Browser().fetch(path, { method })).status).toBe(status);
  });

  it.each([
    ["/auth/signin", "/sign-in"],
    ["/auth/signin/dev", "/sign-in"],
    ["/auth/signin?callbackUrl=/users", "/sign-in?callbackUrl=%2Fusers"],
    ["/auth/signin?callbackUrl=//evil.test", "/sign-in"],
    ["/auth/error?error=banned", "/sign-in?error=banned"],
    ["/auth/error?error=<script>", "/sign-in"],
    ["/auth/verify-request?provider=x", "/verify-request"],
  ])("%s leads to our own page", async (path, page) => {
    expect((await new Browser().fetch(path)).headers.get("Location")).toBe(`http://localhost:8787${page}`);
  });

  it("the sign-out page is ours, and a GET signs nobody out", async () => {
    const browser = new Browser();
    await browser.signIn("dev", dev, person);
    expect((await browser.fetch("/auth/signout")).headers.get("Location")).toBe(
      "http://localhost:8787/sign-out",
    );
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({ user: { name: "Gate" } });
  });
});
