import type { AnyRouter } from "@tanstack/react-router";
import { keepFocus, keptPlace } from "@/lib/kept-focus";
import { entryOf, focusablesIn, rowOf } from "@/lib/rows";

/** What had the focus when a page was left: something in a row, or a link. */
interface Trace {
  row: string | null;
  nth: number;
  href: string | null;
}

function traceNow(): Trace | null {
  const place = keptPlace();
  if (!place) return null;
  return {
    row: place.row?.id ?? null,
    nth: place.row?.nth ?? 0,
    href: place.element.getAttribute("href"),
  };
}

function find({ row: id, nth, href }: Trace): HTMLElement | null {
  const row = id === null ? null : rowOf(id);
  // Two lists may have a row of one id; what it leads to tells them apart.
  const around = id === null ? "#main" : `#main [data-row="${CSS.escape(id)}"]`;
  const link = href && document.querySelector<HTMLElement>(`${around} a[href="${CSS.escape(href)}"]`);
  return link || (row && (focusablesIn(row)[nth] ?? entryOf(row)));
}

/** Keeps the focus on every page, and gives it back on one that is come back to: the row has it again that was opened. */
export function keepFocusOf(router: AnyRouter): () => void {
  const traces = new Map<string, Trace>();
  let wanted: Trace | null = null;
  const stop = keepFocus(function seek() {
    const { activeElement: at } = document;
    if (wanted === null || (at !== document.body && at?.id !== "main")) return;
    const found = find(wanted);
    if (!found) return;
    wanted = null;
    found.focus({ preventScroll: true });
  });
  const leave = router.subscribe("onBeforeNavigate", ({ fromLocation, toLocation }) => {
    const trace = traceNow();
    const [from, to] = [fromLocation?.state.__TSR_key, toLocation.state.__TSR_key];
    if (trace && from) traces.set(from, trace);
    wanted = (to && traces.get(to)) || null;
  });
  // Whoever goes on does not wait for his old place.
  const goOn = () => {
    wanted = null;
  };
  document.addEventListener("keydown", goOn, true);
  document.addEventListener("pointerdown", goOn, true);
  return () => {
    stop();
    leave();
    document.removeEventListener("keydown", goOn, true);
    document.removeEventListener("pointerdown", goOn, true);
  };
}
