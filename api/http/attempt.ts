import { detail } from "../../shared/details.ts";
import { fault } from "../../shared/faults.ts";
import type { Actor } from "../auth/actor.ts";
import { sha256 } from "../auth/token.ts";
import { ApiError } from "./errors.ts";

/** A request whose caller wants it done at most once. */
export interface Attempt {
  caller: string;
  key: string;
  /** SHA-256 of method, address and body: under the same key nothing else may be asked for */
  fingerprint: string;
}

/** The attempt that an `Idempotency-Key` declares, or null without one. PUT and DELETE can be repeated by themselves. */
export async function attemptOf(request: Request, actor: Actor): Promise<Attempt | null> {
  const key = request.headers.get("Idempotency-Key");
  if (key === null || !["POST", "PATCH"].includes(request.method)) return null;
  if (!/^[!-~]{1,255}$/.test(key)) {
    throw new ApiError("invalid_request", detail("badIdempotencyKey"), [
      { pointer: "/Idempotency-Key", ...fault("badIdempotencyKey") },
    ]);
  }
  const { pathname, search } = new URL(request.url);
  const body = await sha256(await request.clone().arrayBuffer());
  return {
    caller: callerOf(actor),
    key,
    fingerprint: await sha256(`${request.method} ${pathname}${search}\n${body}`),
  };
}

/** A short name for who asks: a key is another caller than its owner. */
export function callerOf(actor: Actor): string {
  return actor.kid === null ? `u${actor.uid}` : `k${actor.kid}`;
}
