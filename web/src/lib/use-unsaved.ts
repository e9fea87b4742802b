import { useEffect } from "react";

let open = 0;

/** Whether something that was typed would be lost by leaving the page. */
export function isUnsaved(): boolean {
  return open > 0;
}

/** Lets the console, and the browser, ask before the page is left, as long as there is something to lose. */
export function useUnsaved(something: boolean): void {
  useEffect(() => {
    if (!something) return;
    open += 1;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => {
      open -= 1;
      window.removeEventListener("beforeunload", ask);
    };
  }, [something]);
}
