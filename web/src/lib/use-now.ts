import { useSyncExternalStore } from "react";

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Has everything drawn anew that asks for the time. */
export function tick() {
  now = Math.max(now + 1, Date.now());
  for (const listener of listeners) listener();
}

/**
 * The time (Unix ms), moved on every half minute; one clock for the whole page, so that no two rows disagree. Whatever tells
 * a time asks for it, if only to be told in the zone that is chosen.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => {
    // A page that was asleep, or that shows its first time, must not speak from the past.
    if (Date.now() - now > 30_000) now = Date.now();
    return now;
  });
}
