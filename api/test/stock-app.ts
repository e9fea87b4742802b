import { env } from "cloudflare:workers";
import { Auth, type AuthConfig } from "@auth/core";
import { D1Adapter } from "@auth/d1-adapter";
import { readConfig } from "../config.ts";
import { rows } from "./trail.ts";

const TABLES = /\b(users|accounts|sessions|verification_tokens)\b/g;

/** The binding as an app of its own would have it: the stock tables under another name, without anything of ours. */
export const stockD1 = {
  prepare: (text: string) => env.DB.prepare(text.replaceAll(TABLES, "stock_$1")),
} as D1Database;

/** Makes the stock app's tables, empty. */
export async function installStock(): Promise<void> {
  const tables = await rows<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE name IN ('users', 'accounts', 'sessions', 'verification_tokens')",
  );
  for (const { name, sql } of tables) {
    await rows(`DROP TABLE IF EXISTS stock_${name}`);
    await rows(sql.replace(TABLES, "stock_$1"));
  }
}

/** An app that signs in with Auth.js as its documentation shows it: default settings, the stock adapter. */
export async function serveStock(
  request: Request,
  d1 = stockD1,
  more: Partial<AuthConfig> = {},
): Promise<Response> {
  const { secret, providers } = readConfig(env);
  return Auth(request, {
    basePath: "/auth",
    secret,
    trustHost: true,
    adapter: D1Adapter(d1),
    logger: { error: () => {}, warn: () => {} },
    providers: providers.map(({ id, name, issuer, clientId, clientSecret }) => ({
      id,
      name,
      issuer,
      clientId,
      clientSecret,
      type: "oidc",
      idToken: false,
    })),
    ...more,
  });
}
