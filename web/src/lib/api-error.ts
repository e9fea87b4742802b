import type { ErrorCode } from "../../../shared/error-codes.ts";

/** What an error reply of the API says, or what stands for it when no reply came. */
export interface Failure {
  status: number;
  code: ErrorCode | "offline" | "unknown";
  title: string;
  detail: string;
  requestId: string | null;
  errors: readonly { pointer: string; detail: string }[];
}

/** A call that failed, in words that can be shown. */
export class ApiError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail || failure.title);
    this.name = "ApiError";
  }
}

/** The failure that an error stands for; anything but an ApiError is a fault of the console itself. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure;
  return {
    status: 0,
    code: "unknown",
    title: "The console met a fault of its own",
    detail: error instanceof Error ? error.message : String(error),
    requestId: null,
    errors: [],
  };
}

/** Whether the error says that nobody is signed in (any more). */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.failure.status === 401;
}
