import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { type Caller, signedIn } from "../operator.ts";
import { type Answer, ask } from "./ask.ts";
import { fill, ROUTES } from "./routes.ts";

/** Other spellings of a path, some of which lead to the same route. */
const VARIANTS: Record<string, (path: string) => string> = {
  "two slashes before": (path) => `/${path}`,
  "two slashes within": (path) => path.replace("/api/", "/api//"),
  "a slash after": (path) => `${path}/`,
  "two slashes after": (path) => `${path}//`,
  "upper case": (path) => path.replace("/api/", "/API/"),
  "a capital": (path) => path.replace(/\/api\/(.)/, (_, letter: string) => `/api/${letter.toUpperCase()}`),
  "an escaped letter": (path) => path.replace(/\/api\/(.)/, (_, letter: string) => `/api/%${hex(letter)}`),
  "an escaped api": (path) => path.replace("/api/", "/%61pi/"),
  "an escaped slash": (path) => path.replace("/api/", "/api%2f"),
  "a twice escaped slash": (path) => path.replace("/api/", "/api%252f"),
  "a backslash": (path) => path.replace("/api/", "/api\\"),
  "a dot segment": (path) => path.replace("/api/", "/api/./"),
  "an escaped dot segment": (path) => path.replace("/api/", "/api/%2e/"),
  "a way back": (path) => path.replace("/api/", "/api/x/../"),
  "an escaped way back": (path) => path.replace("/api/", "/api/x/%2e%2e/"),
  "a way back from outside": (path) => `/auth/..${path}`,
  "something after": (path) => `${path}/x`,
  "an ending": (path) => `${path}.json`,
  "a parameter of the segment": (path) => `${path};x=1`,
  "a NUL": (path) => `${path}%00`,
  "a line break": (path) => `${path}%0a`,
  "a blank": (path) => `${path}%20`,
  "a question mark": (path) => `${path}?`,
};

const hex = (letter: string) => letter.charCodeAt(0).toString(16);

let victim: Caller;
let roleless: Caller;
beforeAll(async () => {
  [victim, roleless] = [await signedIn(null), await signedIn(null)];
});

const session = ({ token }: Caller) => ({
  Cookie: `authjs.session-token=${token}`,
  "Sec-Fetch-Site": "same-origin",
});

/** Refused by the guard, or no route at all: what a verb answers would say that the guard was passed. */
function isKeptOut({ status, code, detail, events }: Answer): boolean {
  const isRefused = code === "unauthenticated" || code === "forbidden" || code === "method_not_allowed";
  const isNoRoute = status === 404 && (detail?.startsWith("There is no such path") ?? false);
  return (isRefused || isNoRoute) && events.every(({ type }) => type === "accessDenied");
}

const GUARDED = ROUTES.filter(({ permission }) => permission !== "signedIn");

describe.each(Object.entries(VARIANTS))("%s", (_, spell) => {
  test("leads nobody past the guard of any route", async () => {
    const faults: string[] = [];
    for (const { name, method, path } of GUARDED) {
      const address = spell(fill(path, { userId: victim.userId }));
      const headers = { "Content-Type": "application/json", ...session(roleless) };
      const answer = await ask(method, address, headers, method === "GET" ? undefined : "{}");
      if (!isKeptOut(answer))
        faults.push(`${name} by ${address}: ${answer.status} ${answer.code} ${answer.detail}`);
    }
    expect(faults).toEqual([]);
    expect((await victim.call("GET", "/api/me")).status).toBe(200);
  }, 60_000);
});

describe("another method", () => {
  const reads = GUARDED.filter(({ method }) => method === "GET");

  test("HEAD is guarded as GET is, and opens nothing more", async () => {
    const viewer = await signedIn("viewer");
    for (const { name, path } of reads) {
      const address = fill(path);
      for (const headers of [{}, session(roleless), session(viewer)]) {
        const [head, get] = [await ask("HEAD", address, headers), await ask("GET", address, headers)];
        expect([head.status, head.events], name).toEqual([get.status, get.events]);
      }
    }
  });

  test.each(["OPTIONS", "HEAD", "PROPFIND", "QUERY", "PURGE"])(
    "%s changes nothing and promises no other site anything",
    async (method) => {
      const owner = await signedIn("owner");
      for (const { name, path } of ROUTES) {
        const reply = await ask(method, fill(path), {
          ...session(owner),
          Origin: "https://evil.example",
          "Access-Control-Request-Method": "DELETE",
        });
        const names = [...reply.headers.keys()].filter((header) => header.startsWith("access-control-"));
        expect(names, name).toEqual([]);
        if (method !== "HEAD") expect([404, 405], name).toContain(reply.status);
      }
    },
  );

  const OVERRIDES = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"];
  test.each(OVERRIDES)("%s turns no request into another", async (header) => {
    const viewer = await signedIn("viewer");
    for (const { name, path } of reads) {
      const plain = await ask("GET", fill(path), session(viewer));
      const overridden = await ask("GET", fill(path), { ...session(viewer), [header]: "DELETE" });
      expect([overridden.status, overridden.events], name).toEqual([plain.status, plain.events]);
    }
  });

  test("_method in a query or a form is not looked at", async () => {
    const [owner, other] = [await signedIn("owner"), await signedIn(null)];
    const path = `/api/users/${other.userId}`;
    expect((await ask("GET", `${path}?_method=DELETE`, session(owner))).status).toBe(400);
    const form = { ...session(owner), "Content-Type": "application/x-www-form-urlencoded" };
    expect((await ask("POST", path, form, "_method=DELETE")).status).toBe(405);
    expect((await other.call("GET", "/api/me")).status).toBe(200);
  });
});

test("an owner is led by such a spelling to a route of his own or to none", async () => {
  const owner = await signedIn("owner");
  for (const spell of Object.values(VARIANTS)) {
    const address = spell("/api/users");
    expect([200, 404], address).toContain((await ask("GET", address, session(owner))).status);
  }
});

test("there is no way into the API but the declared routes and the documents", () => {
  const open = ["GET /api/openapi.json", "GET /api/docs", "GET /api/docs/style.css"];
  const declared = ROUTES.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`);
  const mounted = createApp()
    .routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/api"))
    .map(({ method, path }) => `${method} ${path}`);
  expect(mounted.filter((name) => !declared.includes(name) && !open.includes(name))).toEqual([]);
  expect(declared.filter((name) => !mounted.includes(name))).toEqual([]);
});
