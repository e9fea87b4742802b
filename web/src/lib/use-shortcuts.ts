import { useEffect, useRef } from "react";
import { registerShortcuts, type Shortcut } from "@/lib/shortcuts";

/** Lets shortcuts hold as long as the component that calls this is on show. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => registerShortcuts(() => latest.current), []);
}
