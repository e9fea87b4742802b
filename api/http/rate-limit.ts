import type { MiddlewareHandler } from "hono";
import { detail } from "../../shared/details.ts";
import { networkOf } from "../diary/refusal.ts";
import { callerOf } from "./attempt.ts";
import type { AppEnv } from "./env.ts";
import { ApiError } from "./errors.ts";
import { noteDenial } from "./guard.ts";

/**
 * How many requests a caller may make: token buckets in the memory of the isolate, refilled evenly.
 *
 * Why there and not in D1: nothing behind these limits can be guessed (sessions and keys hold 256 random bits), so they
 * guard capacity and the bill, and a limit that wrote a row for each read would cost more than what it saves. An isolate
 * is also where the load arises; a location runs few of them, so what a caller gets in all is a small multiple. Workers' own
 * rate limiting binding counts no closer (per location, eventually) and cannot say how much is left, which the headers
 * must. What has to hold across isolates (one row per refusal on the trail, one change per Idempotency-Key, links used
 * once) is counted in D1 where it happens.
 */
type PolicyName = "read" | "write" | "anonymous" | "signIn";

/** Shares of the limit that is set, for a minute. */
const SHARES: Record<PolicyName, number> = {
  read: 1,
  write: 1 / 4,
  anonymous: 1 / 4,
  signIn: 1 / 10,
};
const WINDOW_SECONDS = 60;

/** So many callers are remembered; the one not seen for longest is forgotten, and starts anew. */
const CALLERS_MAX = 10_000;

interface Bucket {
  tokens: number;
  at: number;
  /** when a refusal was last put on the trail, in Unix milliseconds; 0 for never */
  noted: number;
}

/** What a bucket says of itself, for the headers. Seconds are whole and rounded up. */
export interface Level {
  policy: PolicyName;
  quota: number;
  remaining: number;
  /** until the bucket is full again */
  full: number;
  /** until one more request is served; 0 when it is */
  wait: number;
  /** a refusal for the trail: the first of a minute, since each costs more than what it refuses */
  isToBeNoted: boolean;
}

const buckets = new Map<string, Bucket>();

function quotaOf(limit: number, policy: PolicyName): number {
  return Math.max(1, Math.floor(limit * SHARES[policy]));
}

/** Takes `cost` requests from a bucket, if they are there, and says how it stands. */
export function draw(caller: string, policy: PolicyName, limit: number, cost: 0 | 1): Level {
  const now = Date.now();
  const quota = quotaOf(limit, policy);
  const id = `${policy} ${caller}`;
  const bucket = buckets.get(id) ?? { tokens: quota, at: now, noted: 0 };
  const refilled = bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * (quota / WINDOW_SECONDS);
  const there = Math.min(quota, refilled);
  const wait = there >= 1 ? 0 : Math.ceil(((1 - there) * WINDOW_SECONDS) / quota);
  const left = wait === 0 ? there - cost : there;
  const isToBeNoted = wait > 0 && now - bucket.noted >= WINDOW_SECONDS * 1000;
  buckets.delete(id);
  buckets.set(id, { tokens: left, at: now, noted: isToBeNoted ? now : bucket.noted });
  if (buckets.size > CALLERS_MAX) {
    const [oldest] = buckets.keys();
    if (oldest !== undefined) buckets.delete(oldest);
  }
  const full = Math.ceil(((quota - left) * WINDOW_SECONDS) / quota);
  return {
    policy,
    quota,
    remaining: Math.floor(left),
    full,
    wait,
    isToBeNoted,
  };
}

/** The two headers of draft-ietf-httpapi-ratelimit-headers. */
function headersOf({ policy, quota, remaining, full }: Level): Record<string, string> {
  return {
    "RateLimit-Policy": `"${policy}";q=${quota};w=${WINDOW_SECONDS}`,
    RateLimit: `"${policy}";r=${remaining};t=${full}`,
  };
}

/** The error for whom nothing is left. */
export function tooMany(level: Level): ApiError {
  return new ApiError(
    "rate_limited",
    detail("tooManyRequests", String(level.quota), String(level.wait)),
    undefined,
    { ...headersOf(level), "Retry-After": String(level.wait) },
  );
}

/**
 * Counts for its network each request of somebody whom we do not know, and refuses a network that has used up its share
 * before the database is asked about the next. Per IPv4 address or IPv6 /64, as Cloudflare names it; where it names
 * none, nobody came from outside.
 */
export const limitStrangers: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { config, client } = c.var;
  if (config.rateLimit === null || client.ip === null) return next();
  const network = networkOf(client.ip);
  const before = draw(network, "anonymous", config.rateLimit, 0);
  if (before.wait > 0) throw tooMany(before);
  await next();
  if (!c.var.actor) tell(c.res.headers, draw(network, "anonymous", config.rateLimit, 1));
};

/**
 * Counts the request for its caller, a person or a key, and tells how much is left. The first refusal of a minute is put
 * on the trail: to note each would not spare the database.
 */
export const limitCallers: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { config, actor, requestId, database, client } = c.var;
  if (config.rateLimit === null || actor === null) return next();
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  const level = draw(callerOf(actor), isRead ? "read" : "write", config.rateLimit, 1);
  if (level.isToBeNoted)
    await noteDenial({ actor, requestId, database, client, request: c.req.raw }, "rate_limited");
  if (level.wait > 0) throw tooMany(level);
  await next();
  tell(c.res.headers, level);
};

/** Says in a reply how much is left. */
export function tell(headers: Headers, level: Level): void {
  for (const [name, value] of Object.entries(headersOf(level))) headers.set(name, value);
}
