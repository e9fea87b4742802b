import { type ClientResponse, hc } from "hono/client";
import { ApiError, type Failure, failureIn } from "@/lib/api-error";
import { fetchOnce } from "@/lib/asked";
import { words } from "@/messages/en/common";
import type { AppType } from "../../../api/app.ts";

/** The management API, typed by its own routes. Parameters in a path are to be passed through `segment`. */
export const { api } = hc<AppType>(window.location.origin, { fetch: fetchOnce });

/** An id made safe for a path: hc puts it there as it is. */
export const segment = encodeURIComponent;

type Answer = Pick<Response, "ok" | "status" | "headers" | "json">;

/** The body of a reply that went well; its type is that of the route's 2xx replies. */
type Body<R> = R extends ClientResponse<infer T, 200 | 201, "json"> ? T : never;

/** The reply's body. Throws an ApiError for every reply but 2xx, and when none came. */
export async function call<R extends ClientResponse<unknown>>(request: Promise<R>): Promise<Body<R>> {
  return (await (await wellAnswered(request)).json()) as Body<R>;
}

/** The body of a reply that comes piece by piece. Throws as `call` does. */
export async function bodyOf(request: Promise<Response>): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  return (await wellAnswered(request)).body ?? new ReadableStream();
}

async function wellAnswered<R extends Answer>(request: Promise<R>): Promise<R> {
  let response: R;
  try {
    response = await request;
  } catch {
    throw new ApiError({
      status: 0,
      code: "offline",
      title: words.unreachable,
      detail: words.unreachableDetail,
      requestId: null,
      errors: [],
    });
  }
  if (response.ok) return response;
  throw new ApiError(await failureOfReply(response));
}

async function failureOfReply(response: Answer): Promise<Failure> {
  const requestId = response.headers.get("X-Request-Id");
  const retryAfter = seconds(response.headers.get("Retry-After"));
  const failure = failureIn(await response.json().catch(() => null));
  if (failure) return { ...failure, retryAfter };
  return {
    status: response.status,
    code: "unknown",
    title: words.wrong,
    detail: words.saidNothing(response.status),
    requestId,
    retryAfter,
    errors: [],
  };
}

function seconds(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null;
}
