import { beforeEach, describe, expect, it, vi } from "vitest";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

/* A provider that is down or does not say what it should: nobody is signed in, and the trail has it once. */

const dev = new Issuer("http://localhost:9400", "dev-secret");
const person = { sub: "sub-pat", name: "Pat", email: "pat@example.com", email_verified: true };

let logged: string[] = [];
let address = 0;
beforeEach(() => {
  vi.restoreAllMocks();
  connect(dev);
  dev.lies.clear();
  logged = [];
  vi.spyOn(console, "error").mockImplementation((line) => void logged.push(String(line)));
  address += 1;
});

const base64url = (value: object) => btoa(JSON.stringify(value)).replaceAll("=", "");
const down = () => {
  throw new TypeError("fetch failed");
};
type Lie = (truth: Record<string, unknown>) => unknown;

const FAULTS: [what: string, where: string, lie: Lie][] = [
  ["does not answer at its token endpoint", "/token", down],
  ["answers there with a fault", "/token", () => new Response("<h1>Oops</h1>", { status: 500 })],
  [
    "answers there with what is no JSON",
    "/token",
    () => new Response("{", { headers: { "Content-Type": "application/json" } }),
  ],
  ["gives no ID token", "/token", ({ id_token: _, ...rest }) => rest],
  ["gives an ID token that is none", "/token", (truth) => ({ ...truth, id_token: "a.b.c" })],
  ["gives one that nobody has signed", "/token", (truth) => ({ ...truth, id_token: unsigned(truth) })],
  ["gives one of another issuer", "id_token", (truth) => ({ ...truth, iss: "http://localhost:9401" })],
  ["gives one for somebody else", "id_token", (truth) => ({ ...truth, aud: "another-client" })],
  ["gives one for several, us among them", "id_token", (truth) => ({ ...truth, aud: ["rollcall", "evil"] })],
  ["gives one of another sign-in", "id_token", (truth) => ({ ...truth, nonce: "another" })],
  ["gives one of no sign-in", "id_token", ({ nonce: _, ...rest }) => rest],
  ["gives one that is over", "id_token", (truth) => ({ ...truth, exp: 1_600_000_000 })],
  ["gives one without a subject", "id_token", ({ sub: _, ...rest }) => rest],
  ["does not answer when asked who it is", "/me", down],
  ["says that it is somebody else than the ID token does", "/me", (truth) => ({ ...truth, sub: "sub-ada" })],
  ["names nobody", "/me", ({ sub: _, ...rest }) => rest],
  [
    "has become another issuer",
    "/.well-known/openid-configuration",
    (truth) => ({ ...truth, issuer: "https://evil.test" }),
  ],
  ["does not answer when asked where to ask", "/.well-known/openid-configuration", down],
];

/** The ID token without its signature, as `alg: none`. */
function unsigned({ id_token }: Record<string, unknown>): string {
  return `${base64url({ alg: "none" })}.${String(id_token).split(".")[1]}.`;
}

describe("a provider that", () => {
  it.each(FAULTS)("%s signs nobody in, and is one event", async (_, where, lie) => {
    const browser = new Browser(`198.18.0.${address}`);
    const back = dev.authorize(await browser.begin("dev"), person);
    const begun = await watermark();
    dev.lies.set(where, lie);
    const reply = await browser.fetch(back.pathname + back.search);
    expect(reply.headers.get("Location")).toBe(
      "http://localhost:8787/sign-in?error=providerError&requestId=request-1",
    );
    expect(browser.token).toBeUndefined();
    expect(await trailSince(begun)).toMatchObject([
      {
        type: "signInFailed",
        outcome: "failure",
        source: "engine",
        code: "providerError",
        provider: "dev",
        uid: null,
      },
    ]);
    const [from] = await rows(
      "SELECT lower(hex(e.ip)) AS ip, a.text FROM rollcall_events e JOIN rollcall_user_agents a ON a.id = e.user_agent WHERE e.id > ?",
      begun,
    );
    expect(from).toEqual({
      ip: `00000000000000000000ffffc61200${address.toString(16).padStart(2, "0")}`,
      text: "Browser/1.0",
    });
    expect(await rows("SELECT 1 FROM users WHERE email = 'pat@example.com'")).toEqual([]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('"provider":"dev"');
    expect(logged[0]).not.toMatch(/secret|pat@example|sub-pat/);
  });

  it("moves to an address without TLS is not told our secret there", async () => {
    const browser = new Browser(`198.18.0.${address}`);
    const back = dev.authorize(await browser.begin("dev"), person);
    const begun = await watermark();
    dev.lies.set("/.well-known/openid-configuration", (truth) => ({
      ...truth,
      token_endpoint: "http://provider.test/token",
    }));
    const reply = await browser.fetch(back.pathname + back.search);
    expect(reply.headers.get("Location")).toContain("error=providerError&requestId=request-1");
    expect(await trailSince(begun)).toHaveLength(1);
    const asked = vi
      .mocked(fetch)
      .mock.calls.map(([input]) => String(input instanceof Request ? input.url : input));
    expect(asked.filter((url) => url.startsWith("http://provider.test"))).toEqual([]);
  });

  it("tells the truth again signs in again", async () => {
    const reply = await new Browser().signIn("dev", dev, person);
    expect(reply.headers.get("Location")).toBe("http://localhost:8787/");
  });
});
