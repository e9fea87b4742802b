import { beforeAll, describe, expect, test } from "vitest";
import { ERRORS } from "../../../shared/error-codes.ts";
import { connect, Issuer } from "../issuer.ts";
import { signedIn } from "../operator.ts";
import { ask } from "./ask.ts";
import { CASES, requestOf, TARGET_ROLE } from "./cases.ts";
import { CONFLICTS, RACES } from "./conflicts.ts";
import { CHANGES, type Route } from "./routes.ts";

beforeAll(() => connect(new Issuer("http://localhost:9401", "acme-secret")));

/** Changes whose own reply leaves no event: it comes when the browser comes back from the provider. */
const LATER = ["POST /api/me/accounts"];

function wanted({ name, event }: Route): string[] {
  return typeof event === "string" && !LATER.includes(name) ? [event] : [];
}

async function succeed(route: Route, more: Record<string, string> = {}) {
  const actor = await signedIn("owner");
  const target = await signedIn(TARGET_ROLE[route.name] ?? null);
  const made = await CASES[route.name]?.({ actor, target });
  if (!made) throw new Error(`${route.name} has no case: write one in cases.ts`);
  const [path, headers, body] = requestOf(route.path, actor, made);
  return { actor, made, path, headers: { ...headers, ...more }, body };
}

const byName = CHANGES.map((route) => [route.name, route] as const);

test("every change has a case, and every case a change", () => {
  expect(Object.keys(CASES).sort()).toEqual(CHANGES.map(({ name }) => name).sort());
});

describe("a change that succeeds leaves exactly one event of its kind", () => {
  test.each(byName)("%s", async (_, route) => {
    const { made, path, headers, body } = await succeed(route);
    const reply = await ask(route.method, path, headers, body);
    expect(reply.status, `${reply.code} ${reply.detail}`).toBeLessThan(300);
    expect(reply.events.map(({ type }) => type).sort()).toEqual(
      [...wanted(route), ...(made.besides ?? [])].sort(),
    );
  });
});

describe("a change that is refused leaves none", () => {
  const withIds = byName.filter(([, { path, name }]) => path.includes("{") && !name.includes("/api/views"));
  test.each(withIds)("%s of what is not there", async (_, route) => {
    const { made, actor } = await succeed(route);
    const [path, headers, body] = requestOf(route.path, actor, { ...made, ids: {} });
    const reply = await ask(route.method, path, headers, body);
    expect([reply.status, reply.code, reply.events]).toEqual([404, "not_found", []]);
  });

  test.each(byName)("%s with a field that is not known", async (_, route) => {
    const { actor, made, path, headers } = await succeed(route);
    const [, typed, text] = requestOf(route.path, actor, {
      ...made,
      body: { ...(made.body as object), surprise: 1 },
    });
    const reply = made.file
      ? await ask(route.method, `${path}&surprise=1`, headers, made.file.text)
      : await ask(route.method, path, typed, text);
    expect([reply.status, reply.code, reply.events]).toEqual([400, "invalid_request", []]);
  });

  const withState = byName.filter(([, { headers }]) => headers.includes("If-Match"));
  test.each(withState)("%s of what has changed meanwhile", async (_, route) => {
    const { path, headers, body } = await succeed(route, { "If-Match": '"another-state"' });
    const reply = await ask(route.method, path, headers, body);
    expect([reply.status, reply.code, reply.events]).toEqual([412, "precondition_failed", []]);
  });

  // what only begins is begun anew: it has changed nothing, and its cookies are not kept
  const onceOnly = byName.filter(
    ([name, { headers }]) => headers.includes("Idempotency-Key") && !LATER.includes(name),
  );
  test.each(onceOnly)("%s again under the same key, or for something else", async (_, route) => {
    const key = { "Idempotency-Key": crypto.randomUUID() };
    const { path, headers, body = "" } = await succeed(route, key);
    const first = await ask(route.method, path, headers, body);
    const again = await ask(route.method, path, headers, body);
    expect([again.status, again.headers.get("Idempotency-Replayed"), again.events]).toEqual([
      first.status,
      "true",
      [],
    ]);
    const other = await ask(route.method, path, headers, `${body} `);
    expect([other.status, other.code, other.events]).toEqual([422, "idempotency_key_reused", []]);
  });

  const conflicts = CHANGES.flatMap((route) =>
    route.errors
      .filter((code) => ERRORS[code].status === 409 && !code.startsWith("idempotency_"))
      .map((code) => [`${route.name} ${code}`, route, code] as const),
  );

  test("every conflict that is declared has a case, and every case a conflict", () => {
    expect([...Object.keys(CONFLICTS), ...RACES].sort()).toEqual(conflicts.map(([name]) => name).sort());
  });

  test.each(conflicts.filter(([name]) => !RACES.includes(name)))("%s", async (name, route, code) => {
    const [actor, target] = [await signedIn("owner"), await signedIn(null)];
    const { events = [], ...made } = (await CONFLICTS[name]?.({ actor, target })) ?? {};
    const [path, headers, body] = requestOf(route.path, actor, made);
    const reply = await ask(route.method, path, headers, body);
    expect([reply.status, reply.code, reply.events.map(({ type }) => type)]).toEqual([409, code, events]);
  });
});
