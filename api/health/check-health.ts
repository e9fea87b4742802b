import type { Context } from "hono";
import { Health } from "../../shared/schemas/health.ts";
import { ConfigError, type Env, readConfig } from "../config.ts";
import { adoptionProgress } from "../diary/adopt.ts";
import { checkSchema } from "../diary/schema-check.ts";
import type { AppEnv } from "../http/env.ts";
import { logFault } from "../http/problem.ts";
import { VERSION } from "../http/version.ts";

/** `GET /healthz`: 200 when Rollcall can do its work, 503 with what is missing when it cannot. Open to anyone: it tells names, never values. */
export async function checkHealth(c: Context<AppEnv>): Promise<Response> {
  const setting = faultySetting(c.env);
  const { schema, adoption } = await askDatabase(c);
  const isWell = setting === null && schema?.missing.length === 0;
  const health = Health.parse({
    status: isWell ? "ok" : "failing",
    version: VERSION,
    setting,
    schema,
    adoption,
  });
  return c.json(health, isWell ? 200 : 503);
}

function faultySetting(env: Env): string | null {
  try {
    readConfig(env);
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error.setting;
    throw error;
  }
}

async function askDatabase(c: Context<AppEnv>): Promise<Pick<Health, "schema" | "adoption">> {
  try {
    const missing = await checkSchema(c.var.database);
    const adoption = missing.includes("rollcall_state") ? null : await adoptionProgress(c.var.database);
    return { schema: { missing }, adoption };
  } catch (error) {
    logFault(error, c.req.raw, c.var.requestId);
    return { schema: null, adoption: null };
  }
}
