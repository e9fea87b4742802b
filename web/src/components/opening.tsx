import { type ReactNode, Suspense, useContext, useLayoutEffect, useRef } from "react";
import { Arrival } from "@/lib/arrival";
import { holdKeys } from "@/lib/held-keys";

/**
 * What opens over the page. As long as its code is on its way and until it has the focus, keys are held for it: on the page
 * they would do something else.
 */
export function Opening({ children }: { children: ReactNode }) {
  const around = useContext(Arrival);
  const isThere = useRef(false);
  const end = useRef<(hasFocus: boolean) => void>(undefined);
  useLayoutEffect(() => {
    // What takes the focus as it is drawn has it by now.
    if (isThere.current) return;
    end.current = holdKeys();
    return () => end.current?.(false);
  }, []);
  function arrive() {
    isThere.current = true;
    end.current?.(true);
    around();
  }
  return (
    <Suspense>
      <Arrival value={arrive}>{children}</Arrival>
    </Suspense>
  );
}
