import type { z } from "zod";
import { ApiError, escapePointer } from "./errors.ts";

type Result = { success: true } | { success: false; error: z.ZodError };

/** Turns what a schema found wrong into the 400 that names each place; the hook of all routes. */
export function refuseInvalid(result: Result): void {
  if (result.success) return;
  const errors = result.error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => `/${escapePointer(String(part))}`).join("");
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ pointer: `${path}/${escapePointer(key)}`, detail: "is not known here" }))
      : [{ pointer: path, detail: issue.message }];
  });
  throw new ApiError("invalid_request", "The request does not have the form that is asked for.", errors);
}
