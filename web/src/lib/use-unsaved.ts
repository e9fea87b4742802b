import { useEffect } from "react";

/** Lets the browser ask before the page is left, as long as there is something to lose. */
export function useUnsaved(something: boolean): void {
  useEffect(() => {
    if (!something) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [something]);
}
