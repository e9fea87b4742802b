import { ApiError, type Failure, failureIn } from "@/lib/api-error";
import { words } from "@/messages/en/auth";
import { words as common } from "@/messages/en/common";

export interface Provider {
  id: string;
  name: string;
}

/** The providers to sign in with, in the order of the settings. Throws an ApiError when they cannot be asked for. */
export async function readProviders(): Promise<Provider[]> {
  const found: unknown = await ask("/auth/providers");
  if (typeof found !== "object" || found === null) return [];
  return Object.values(found).filter(isProvider);
}

/**
 * Begins a sign-in; returns the address to go to next. A plain form cannot do this: the content policy stops a form
 * that is redirected to another site.
 */
export async function beginSignIn(provider: string, returnTo: string): Promise<string> {
  return post(`/auth/signin/${encodeURIComponent(provider)}`, new URL(returnTo, location.origin).href);
}

/** Ends the session; returns the address to go to next. Throws an ApiError when the session may still be alive. */
export async function signOut(): Promise<string> {
  return post("/auth/signout", new URL("/sign-in?reason=signed-out", location.origin).href);
}

async function post(path: string, callbackUrl: string): Promise<string> {
  const csrf = await ask("/auth/csrf");
  const reply = await ask(path, {
    method: "POST",
    headers: { "X-Auth-Return-Redirect": "1", "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: String(field(csrf, "csrfToken") ?? ""), callbackUrl }),
  });
  const url = field(reply, "url");
  if (typeof url !== "string" || !/^https?:\/\//.test(new URL(url, location.origin).href)) {
    throw new ApiError(failure(502, null));
  }
  return url;
}

async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(path, {
    ...init,
    headers: { Accept: "application/json", ...init.headers },
  }).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  if (response?.ok && body !== null) return body;
  const told = failureIn(body);
  throw new ApiError({
    ...failure(response?.status ?? 0, response?.headers.get("X-Request-Id") ?? null),
    ...(told ? { detail: told.detail } : {}),
    ...(response?.status === 429 ? tooMany(response) : {}),
  });
}

function failure(status: number, requestId: string | null): Failure {
  return {
    status,
    code: status === 0 ? "offline" : "unknown",
    title: status === 0 ? common.unreachable : words.noSignInNow,
    detail: status === 0 ? common.noAnswer : words.answered(status),
    requestId,
    errors: [],
  };
}

/** Not the server's own detail: that speaks to whoever writes programs. */
function tooMany(response: Response): Partial<Failure> {
  return {
    code: "rate_limited",
    title: words.tooMany,
    detail: words.onlySoMany,
    retryAfter: Number(response.headers.get("Retry-After")) || null,
  };
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function isProvider(value: unknown): value is Provider {
  return typeof field(value, "id") === "string" && typeof field(value, "name") === "string";
}
