import { createApp } from "../../api/app.ts";
import type { Env } from "../../api/config.ts";

/** Settings with which the Worker answers for itself; the document needs no database. */
const SETTINGS = {
  AUTH_SECRET: "a-secret-for-tests-only-0123456789abcdef",
  AUTH_URL: "http://localhost:8787",
  AUTH_PROVIDERS: "dev",
  AUTH_DEV_ISSUER: "http://localhost:9400",
  AUTH_DEV_ID: "rollcall",
  AUTH_DEV_SECRET: "dev-secret",
};

/** The OpenAPI document as the Worker serves it, as text. */
export async function readDocument(): Promise<string> {
  const env = SETTINGS as unknown as Env;
  const reply = await createApp().request("/api/openapi.json", {}, env);
  if (!reply.ok) throw new Error(`/api/openapi.json answers ${reply.status}: ${await reply.text()}`);
  return reply.text();
}
