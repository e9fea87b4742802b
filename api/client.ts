import { type ClientResponse, hc } from "hono/client";
import type { DetailCode } from "../shared/details.ts";
import type { ErrorCode } from "../shared/error-codes.ts";
import type { Fault } from "../shared/faults.ts";
import type { AppType } from "./app.ts";

/** An error reply: RFC 9457. The same as the schema `Problem`, without a schema. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  /** what the detail says and what it names, to be told in another language */
  detailCode?: DetailCode | undefined;
  detailValues?: string[] | undefined;
  /** for bad input: each place that is wrong, and how */
  errors?: ({ pointer: string } & Fault)[] | undefined;
}

/** An error that Rollcall answered with, or something else than Rollcall that answered. */
export class RollcallError extends Error {
  override name = "RollcallError";
  readonly status: number;
  /** the problem as it came (RFC 9457): its `code` says what to do; null where none came */
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(
      problem === null ? `status ${status}` : `${problem.code}: ${problem.detail} (${problem.requestId})`,
    );
    this.status = status;
    this.problem = problem;
  }
}

/** The management API of the Rollcall at an origin, typed by its own routes, for an API key. */
export function rollcall(origin: string, key: string) {
  return hc<AppType>(origin, { headers: { Authorization: `Bearer ${key}` } }).api;
}

/** The body of a reply that went well; its type is that of the route's 2xx replies. */
type Body<R> = R extends ClientResponse<infer T, 200 | 201, "json"> ? T : never;

/** The reply's body. Throws a `RollcallError` for every reply but 2xx, and a `TypeError` when none came. */
export async function bodyOf<R extends ClientResponse<unknown>>(request: Promise<R>): Promise<Body<R>> {
  return (await (await wellAnswered(request)).json()) as Body<R>;
}

/** The bytes of a reply that is a file or a stream. Throws as `bodyOf` does. */
export async function bytesOf(
  request: Promise<ClientResponse<unknown>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  return (await wellAnswered(request)).body ?? new ReadableStream();
}

async function wellAnswered<R extends ClientResponse<unknown>>(request: Promise<R>): Promise<R> {
  const reply = await request;
  if (reply.ok) return reply;
  const isProblem = reply.headers.get("Content-Type") === "application/problem+json";
  throw new RollcallError(reply.status, isProblem ? ((await reply.json()) as Problem) : null);
}
