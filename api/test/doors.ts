import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { createApp } from "../app.ts";
import { ours } from "./adapters.ts";
import { Browser } from "./browser.ts";
import { type Caller, ORIGIN } from "./operator.ts";
import { rows } from "./trail.ts";

/** What somebody does to a person or as one, on a database that may fail. Returns the types that it must leave besides those of changes. */
export type Deed = (person: string, d1: D1Database) => Promise<string[]>;

// nothing is begun in the background: what a deed does is done when it is over
const worker = createApp(async () => undefined);
const context = {
  waitUntil: () => undefined,
  passThroughOnException: () => undefined,
  props: {},
} as unknown as ExecutionContext;
const browsers = new Map<string, Browser>();

let count = 0;
/** Refusals are throttled by where they come from: each comes from somewhere else. */
function address(): string {
  count += 1;
  return `10.0.${(count >> 8) & 255}.${count & 255}`;
}

/** The id of the user who has the person's address; somebody's who does not exist, where there is none. */
export async function userIdOf(person: string): Promise<string> {
  const [row] = await rows<{ id: string }>("SELECT id FROM users WHERE email = ?", `${person}@example.com`);
  return row?.id ?? `nobody-${person}`;
}

/** A write of the app beside us. What the schema or a guard refuses changes nothing. */
export function foreign(text: string, ...params: ((person: string, userId: string) => unknown)[]): Deed {
  return async (person) => {
    const userId = await userIdOf(person);
    const values = await Promise.all(params.map((param) => param(person, userId)));
    await env.DB.prepare(text)
      .bind(...values)
      .run()
      .catch((error: Error) => expect(error.message).toMatch(/constraint failed|rollcall: /));
    return [];
  };
}

/** A value that nothing had before. */
export const fresh = (person: string) => {
  count += 1;
  return `${person}-${count}`;
};
/** The id of the person's user. */
export const theirs = (_: string, userId: string) => userId;

type Told<T> = T | ((person: string, userId: string) => T | Promise<T>);

async function tell<T>(told: Told<T>, person: string, userId: string): Promise<T> {
  return typeof told === "function"
    ? (told as (person: string, userId: string) => T | Promise<T>)(person, userId)
    : told;
}

/** A request to the management API. */
export function call(caller: () => Caller, method: string, path: Told<string>, body?: Told<object>): Deed {
  return async (person, d1) => {
    const userId = await userIdOf(person);
    const [url, content] = [await tell(path, person, userId), await tell(body, person, userId)];
    const reply = await serve(
      new Request(`${ORIGIN}${url}`, {
        method,
        headers: {
          Cookie: `authjs.session-token=${caller().token}`,
          "CF-Connecting-IP": address(),
          ...(content ? { "Content-Type": "application/json" } : {}),
        },
        ...(content ? { body: JSON.stringify(content) } : {}),
      }),
      d1,
    );
    const { byteLength } = await reply.arrayBuffer().catch(() => new ArrayBuffer(0));
    if (reply.status === 403) return ["accessDenied"];
    return url.includes("export") && reply.ok && byteLength > 0 ? ["exportEvents"] : [];
  };
}

/** Through the Worker's front door, from a page of Rollcall's own. */
function serve(request: Request, d1: D1Database): Promise<Response> {
  request.headers.set("Sec-Fetch-Site", "same-origin");
  return Promise.resolve(worker.fetch(request, { ...env, DB: d1 }, context));
}

/** The person's browser with the cookies that it has, from a new address. */
export function browserOf(person: string, d1: D1Database): Browser {
  const browser = new Browser(address(), ORIGIN, (request) => serve(request, d1));
  for (const [name, value] of browsers.get(person)?.cookies ?? []) browser.cookies.set(name, value);
  browsers.set(person, browser);
  return browser;
}

/** What the engine may do by its adapter outside a sign-in. */
export function engine(
  act: (adapter: ReturnType<typeof ours>, person: string, userId: string) => unknown,
): Deed {
  return async (person, d1) => {
    const userId = await userIdOf(person);
    await Promise.resolve(act(ours(d1), person, userId)).catch(() => null);
    return [];
  };
}
