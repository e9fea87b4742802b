import { exports } from "cloudflare:workers";
import { expect } from "vitest";
import type { Problem } from "../../../shared/schemas/common.ts";
import { ORIGIN } from "../operator.ts";
import { trailSince, watermark } from "../trail.ts";
import { untold } from "../untold.ts";

/** A reply, and the events that the request has left. */
export interface Answer {
  status: number;
  code: string | null;
  detail: string | null;
  headers: Headers;
  events: { type: string; code: string | null }[];
}

let requests = 0;

/** Refusals are throttled by where they come from: each request comes from somewhere else. */
export function freshAddress(): string {
  requests += 1;
  return `10.${(requests >> 16) & 255}.${(requests >> 8) & 255}.${requests & 255}`;
}

/** Sends a request through the front door and looks at what it has left on the trail. A refusal must be tellable in any language. */
export async function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Answer> {
  const mark = await watermark();
  const reply = await exports.default.fetch(ORIGIN + path, {
    method,
    redirect: "manual",
    headers: { "CF-Connecting-IP": freshAddress(), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const isProblem = reply.headers.get("Content-Type") === "application/problem+json";
  const problem = isProblem && method !== "HEAD" ? await reply.json<Problem>() : null;
  if (problem === null) await reply.body?.cancel();
  else expect(untold(problem), `${method} ${path}`).toEqual([]);
  const events = (await trailSince(mark)).map(({ type, code }) => ({
    type: String(type),
    code: code === null ? null : String(code),
  }));
  return {
    status: reply.status,
    code: problem?.code ?? null,
    detail: problem?.detail ?? null,
    headers: reply.headers,
    events,
  };
}
