import { type ClassValue, clsx } from "clsx";

/** Class names joined. Primitives offer variants instead of overrides, so nothing has to be merged away. */
export function cn(...inputs: ClassValue[]): string {
  return clsx(inputs);
}
