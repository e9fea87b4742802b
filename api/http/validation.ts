import type { z } from "zod";
import { detail } from "../../shared/details.ts";
import { ApiError, escapePointer } from "./errors.ts";
import { faultsIn } from "./faults-in.ts";

/** What a hook is given; the input comes with it also where it was refused, of which Hono's own type says nothing. */
type Result = { data?: unknown } & ({ success: true } | { success: false; error: z.ZodError });

/** Turns what a schema found wrong into the 400 that names each place; the hook of all routes. */
export function refuseInvalid(result: Result): void {
  if (result.success) return;
  const errors = faultsIn(result.error, result.data).map(({ path, fault }) => ({
    pointer: path.map((part) => `/${escapePointer(String(part))}`).join(""),
    ...fault,
  }));
  throw new ApiError("invalid_request", detail("badRequest"), errors);
}
