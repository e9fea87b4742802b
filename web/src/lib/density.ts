import { readStored, store } from "@/lib/stored";

const KEY = "rollcall.density";

export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** How close the rows of tables stand in this browser. */
export function readDensity(): Density {
  return readStored(KEY, DENSITIES) ?? "comfortable";
}

/** Chooses how close rows stand, and shows it at once. */
export function setDensity(density: Density): void {
  store(KEY, density === "comfortable" ? null : density);
  document.documentElement.dataset.density = density;
  for (const listener of listeners) listener();
}

const listeners = new Set<() => void>();

/** Calls the listener after each choice, until the answer is called. */
export function onDensity(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
