import { useEffect, useRef } from "react";

/** Runs when the browser's Back brings the page out of its memory, where all of it still stands as when it was left. */
export function useComeBack(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const show = ({ persisted }: PageTransitionEvent) => persisted && latest.current();
    window.addEventListener("pageshow", show);
    return () => window.removeEventListener("pageshow", show);
  }, []);
}
