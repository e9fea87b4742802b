import { useRef } from "react";

/** The same function, but what comes while it is still under way does nothing: a second press sends nothing a second time. */
export function useOnce<Args extends unknown[]>(
  act: (...args: Args) => Promise<unknown>,
): (...args: Args) => void {
  const busy = useRef(false);
  return (...args) => {
    if (busy.current) return;
    busy.current = true;
    void act(...args)
      // Whoever acts shows what went wrong.
      .catch(() => undefined)
      .finally(() => {
        busy.current = false;
      });
  };
}
