import { words } from "@/messages/en/common";
import type { ErrorCode } from "../../../shared/error-codes.ts";
import type { Problem } from "../../../shared/schemas/common.ts";

/** What an error reply of the API says, or what stands for it when no reply came. */
export interface Failure {
  status: number;
  code: ErrorCode | "offline" | "unknown";
  title: string;
  detail: string;
  requestId: string | null;
  /** after how many seconds the server asks to try again, where it says so */
  retryAfter?: number | null;
  errors: readonly { pointer: string; detail: string }[];
}

/** A call that failed, in words that can be shown. */
export class ApiError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail || failure.title);
    this.name = "ApiError";
  }
}

/** What the body of an error reply says, in the reader's language; null where that is no problem of the API. */
export function failureIn(body: unknown): Failure | null {
  return isProblem(body) ? { errors: [], ...body, ...words.api?.problem(body) } : null;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "title" in body && "detail" in body;
}

/** The failure that an error stands for; anything but an ApiError is a fault of the console itself. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure;
  return {
    status: 0,
    code: "unknown",
    title: words.ownFault,
    detail: words.ownFaultSays(error instanceof Error ? error.message : String(error)),
    requestId: null,
    errors: [],
  };
}

/** When to try again, in a sentence; null where the server did not say. */
export function waitWords({ retryAfter }: Pick<Failure, "retryAfter">): string | null {
  if (retryAfter === undefined || retryAfter === null) return null;
  if (retryAfter < 1) return words.tryNow;
  if (retryAfter < 120) return words.tryInSeconds(retryAfter);
  return words.tryInMinutes(Math.ceil(retryAfter / 60));
}

/** Whether it is asked of an operator to sign in again, since what he wants cannot be undone. */
export function asksForSignIn({ code }: Pick<Failure, "code">): boolean {
  return code === "reauthentication_required";
}

/** Whether the error says that nobody is signed in (any more). */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.failure.status === 401;
}
