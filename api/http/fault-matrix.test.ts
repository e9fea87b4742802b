import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createApp } from "../app.ts";
import { changesBetween, plainType, readTables } from "../test/changes.ts";
import { type Request as Asked, CHANGING, requestTo } from "../test/changing.ts";
import { type Fault, faultyDatabase, LOST, OVERLOADED } from "../test/faulty.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, watermark } from "../test/trail.ts";

/**
 * Every change that the API makes, spoilt at every call of the database in turn: afterwards it is made whole or not at all,
 * the caller is told that he may ask again, and when he does it has been done once.
 */

/** How a call goes wrong. A connection that broke is worth another try at once, an overload is not. */
const FAULTS: readonly [fault: Fault, message: string][] = [
  ["before", OVERLOADED],
  ["after", OVERLOADED],
  ["after", LOST],
  ["silence", ""],
];
/** No request may need so many calls. */
const CALLS_MAX = 20;

// nothing is begun in the background: what a request has done is there when it answers
const worker = createApp(async () => undefined);
const context = {
  waitUntil: () => undefined,
  passThroughOnException: () => undefined,
  props: {},
} as unknown as ExecutionContext;

let ada: Caller;
beforeAll(() => {
  vi.spyOn(console, "error").mockReturnValue(); // faults are logged, and there are many
  connect(
    new Issuer("http://localhost:9400", "dev-secret"),
    new Issuer("http://localhost:9401", "acme-secret"),
  );
});
beforeEach(async () => {
  // each route reads all there is many times
  for (const table of ["sessions", "accounts", "users"]) await rows(`DELETE FROM ${table}`);
  ada = await signedIn("owner", "Ada");
});

function ask({ method, path, body, type }: Asked, key: string, d1: D1Database): Promise<Response> {
  const request = new Request(ORIGIN + path, {
    method,
    headers: {
      Cookie: `authjs.session-token=${ada.token}`,
      "Sec-Fetch-Site": "same-origin",
      ...(method === "POST" || method === "PATCH" ? { "Idempotency-Key": key } : {}),
      ...(body === undefined ? {} : { "Content-Type": type ?? "application/json" }),
    },
    ...(body === undefined ? {} : { body: type ? String(body) : JSON.stringify(body) }),
  });
  return Promise.resolve(worker.fetch(request, { ...env, DB: d1 }, context));
}

async function typesSince(id: number): Promise<string[]> {
  const found = await rows<{ type: string }>("SELECT type FROM rollcall_events WHERE id > ? ORDER BY id", id);
  return found.map(({ type }) => plainType(type));
}

/** Accounts and sessions of nobody, and sessions of the banned. */
async function orphans(): Promise<unknown[]> {
  return rows(
    `SELECT id FROM accounts WHERE userId NOT IN (SELECT id FROM users) UNION ALL SELECT id FROM sessions
      WHERE userId NOT IN (SELECT id FROM users) OR userId IN (SELECT user_id FROM rollcall_bans)`,
  );
}

/** Makes a request of which the nth call goes wrong. Null where it got no answer; `isSpoilt` where it came so far at all. */
async function spoil(
  asked: Asked,
  key: string,
  nth: number,
  [fault, message]: (typeof FAULTS)[number],
): Promise<{ reply: Response | null; isSpoilt: boolean }> {
  let calls = 0;
  const { promise: silence, resolve: onSilence } = Promise.withResolvers<void>();
  const d1 = faultyDatabase(
    () => {
      calls += 1;
      return calls === nth ? fault : null;
    },
    message,
    onSilence,
  );
  const reply = await Promise.race([ask(asked, key, d1), silence.then(() => null)]);
  return { reply, isSpoilt: calls >= nth };
}

test.each(CHANGING)(
  "%s is made once or not at all, whatever fails",
  async (route) => {
    const plain = await requestTo(route, ada);
    const begun = await watermark();
    const told = await ask(plain, crypto.randomUUID(), env.DB);
    expect(told.status, await told.clone().text()).toBeLessThan(300);
    const whole = (await typesSince(begun)).sort();

    for (const fault of FAULTS) {
      for (let nth = 1; ; nth += 1) {
        expect(nth, "calls of one request").toBeLessThan(CALLS_MAX);
        const what = `${fault.join(" ")} at call ${nth}`;
        const [asked, key] = [await requestTo(route, ada), crypto.randomUUID()];
        const [before, since] = [await readTables(), await watermark()];
        const { reply, isSpoilt } = await spoil(asked, key, nth, fault);
        if (!isSpoilt) break;
        if (reply !== null && reply.status >= 300)
          expect([reply.status, reply.headers.get("Retry-After")], what).toEqual([503, "5"]);
        expect((await typesSince(since)).sort(), what).toEqual(
          changesBetween(before, await readTables()).sort(),
        );
        expect([[], whole], what).toContainEqual((await typesSince(since)).sort());

        // by then the first attempt is taken for dead
        await rows("UPDATE rollcall_idempotency SET at = at - 30000 WHERE key = ?", key);
        const again = await ask(asked, key, env.DB);
        // what is gone already cannot be found again
        const isGone = again.status === 404 && asked.method === "DELETE";
        expect(again.status < 300 || isGone, `${what}: ${again.status}`).toBe(true);
        expect((await typesSince(since)).sort(), `${what}, and once more`).toEqual(whole);
        expect(await orphans(), what).toEqual([]);
        expect(await rows("SELECT 1 FROM rollcall_context WHERE source IS NOT NULL"), what).toEqual([]);
      }
    }
  },
  120_000,
);
