import { env } from "cloudflare:workers";
import type { Adapter, AdapterAccount } from "@auth/core/adapters";
import { D1Adapter } from "@auth/d1-adapter";
import { createAdapter } from "../auth/adapter.ts";
import { startFlow } from "../auth/flow.ts";
import { newToken } from "../auth/token.ts";
import { readConfig } from "../config.ts";
import { openDatabase } from "../db/database.ts";
import { stockD1 } from "./stock-app.ts";
import { rows } from "./trail.ts";

/** The stock adapter on an app's own bare tables. */
export const stock = (d1 = stockD1) => D1Adapter(d1) as Required<Adapter>;

/** Our adapter as one request has it. */
export function ours(d1 = env.DB) {
  const client = { ip: null, ipText: null, country: null, userAgent: null };
  const deps = { database: openDatabase(d1), config: readConfig(env), client, requestId: "request-1" };
  return createAdapter({ ...startFlow(deps, "http://localhost:8787"), provider: "dev" });
}

/** D1 that fails from the nth call on, as when it restarts. */
export function failingFrom(d1: D1Database, nth: number): D1Database {
  let calls = 0;
  const count = () => {
    calls += 1;
    if (calls >= nth) throw new Error("D1_ERROR: Network connection lost.");
  };
  const watch = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        if (name === "bind") return (...values: unknown[]) => watch(target.bind(...values));
        if (name === "run" || name === "first") {
          return async () => {
            count();
            return target[name]();
          };
        }
        return Reflect.get(target, name);
      },
    });
  return {
    prepare: (text: string) => watch(d1.prepare(text)),
    batch: async (statements: D1PreparedStatement[]) => {
      count();
      return env.DB.batch(statements);
    },
  } as D1Database;
}

/** Somebody new, and how he is known at the provider. */
export const profile = (name: string) => ({
  id: "",
  name,
  email: `${name}@example.com`,
  emailVerified: null,
});
export const identity = (name: string) => ({ provider: "dev", providerAccountId: `sub-${name}` });
/** In an hour. */
export const soon = () => new Date(Date.now() + 3_600_000);

/** A sign-in as the engine runs it. */
export async function signIn(
  adapter: Required<
    Pick<Adapter, "getUserByAccount" | "getUserByEmail" | "createUser" | "linkAccount" | "createSession">
  >,
  name: string,
  sessionToken = newToken(),
) {
  let user = await adapter.getUserByAccount(identity(name));
  if (!user) {
    if (await adapter.getUserByEmail(`${name}@example.com`)) throw new Error("OAuthAccountNotLinked");
    user = await adapter.createUser(profile(name));
    await adapter.linkAccount({
      ...identity(name),
      type: "oidc",
      userId: user.id,
      access_token: "secret",
    } as AdapterAccount);
  }
  await adapter.createSession({ sessionToken, userId: user.id, expires: soon() });
  return { user, sessionToken };
}

/** How many rows of a table fulfil a condition. */
export const count = async (table: string, condition: string, ...params: unknown[]) =>
  (await rows<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${condition}`, ...params))[0]?.n;
