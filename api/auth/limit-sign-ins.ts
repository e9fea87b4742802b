import type { MiddlewareHandler } from "hono";
import { originOf } from "../config.ts";
import { networkOf } from "../diary/refusal.ts";
import type { AppEnv } from "../http/env.ts";
import { draw, tell, tooMany } from "../http/rate-limit.ts";
import { failurePage, recordFailure } from "./failure.ts";
import { startFlow } from "./flow.ts";

/** The provider that a request is about, as far as it says. */
const PROVIDER = /^\/auth\/(?:signin|callback)\/([a-z0-9-]+)$/;

/**
 * Counts each request to the engine for its IPv4 address or IPv6 /64, and refuses a network that has used up its share before
 * the database or a provider is asked: 429, and to a browser on its way through the sign-in our page with the reason. The
 * first refusal of a minute is put on the trail.
 */
export const limitSignIns: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { config, client, database, requestId } = c.var;
  if (config.rateLimit === null || client.ip === null) return next();
  const level = draw(networkOf(client.ip), "signIn", config.rateLimit, 1);
  if (level.wait === 0) {
    await next();
    tell(c.res.headers, level);
    return;
  }
  const origin = originOf(c.req.raw, config);
  if (level.isToBeNoted) {
    const flow = startFlow({ database, config, client, requestId }, origin);
    const named = PROVIDER.exec(c.req.path)?.[1];
    flow.provider = config.providers.find(({ id }) => id === named)?.id ?? null;
    await recordFailure(flow, "rateLimited");
  }
  const refused = tooMany(level);
  if (c.req.header("Sec-Fetch-Mode") !== "navigate") throw refused;
  return c.redirect(failurePage({ origin, requestId }, "rateLimited"), 302);
};
