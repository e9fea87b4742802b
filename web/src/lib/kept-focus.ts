import { currentRow, entryOf, focusablesIn, rowOf, rows } from "@/lib/rows";
import { OPEN } from "@/lib/shortcuts";

/*
 * The focus is lost when what has it goes: a row that is deleted, a button that its own work makes another, a dialog that
 * closes, a page that one leaves. Then it goes to the nearest that is there, so that whoever cannot point stays where he is.
 */

/** Where on the page the focus is, or was last. */
export interface Place {
  element: HTMLElement;
  /** in which row, at which place in it, and in what order other rows would take its place */
  row: { id: string; nth: number; list: Element; neighbours: string[] } | null;
  /** the part of the page around it, and at which place in that */
  part: Element | null;
  nth: number;
}

const PARTS = "section, table, form, header, search, nav";

let place: Place | null = null;
let lastRow: string | null = null;
/** Where it is just now: at that place, or in something that goes away again, as a dialog or a notice does. */
let focus: "there" | "away" | "nowhere" = "nowhere";
/** What had the focus last in what is open. */
const inside = new WeakMap<Element, HTMLElement>();
/** What is open and has had the focus, and the page itself as null, the latest last. */
let visited: (Element | null)[] = [];

/** Where the focus is, or will come back to; null where that is nowhere. */
export function keptPlace(): Place | null {
  return place;
}

function placeOf(element: HTMLElement): Place {
  const row = element.closest<HTMLElement>("[data-row]");
  const list = row?.closest("table, section");
  const part = element.closest(PARTS);
  const nthIn = (whole: Element) => focusablesIn(whole).indexOf(element);
  return {
    element,
    row:
      row && list
        ? { id: row.dataset.row ?? "", nth: nthIn(row), list, neighbours: neighboursOf(row, list) }
        : null,
    part,
    nth: part ? nthIn(part) : -1,
  };
}

/** The other rows of a list: those below the one that is meant, then those above it, the nearest first. */
function neighboursOf(row: HTMLElement, list: Element): string[] {
  const ids = [...list.querySelectorAll<HTMLElement>("[data-row]")].map((one) => one.dataset.row ?? "");
  const at = ids.indexOf(row.dataset.row ?? "");
  return [...ids.slice(at + 1), ...ids.slice(0, at).reverse()];
}

/** What stands where that place was; null where nothing of it is left. */
function nearest({ element, row, part, nth }: Place): HTMLElement | null {
  if (isUsable(element)) return element;
  // Another list may have a row of the same id: an event, and the session that began with it.
  const found =
    row?.list.isConnected && [row.id, ...row.neighbours].map((id) => rowOf(id, row.list)).find(Boolean);
  if (row && found) return focusablesIn(found)[row.nth] ?? entryOf(found);
  if (!part?.isConnected) return null;
  const all = focusablesIn(part);
  if (all.length === 0) return before(part);
  // No row is left; or what only sleeps keeps its place, so that the one before it is next to it; or the next has moved up.
  const at = row ? 0 : element.isConnected ? nth - 1 : nth;
  return all[Math.max(0, Math.min(at, all.length - 1))] ?? null;
}

/** What on the page can have the focus and stands next before an element. */
function before(element: Element): HTMLElement | null {
  const all = focusablesIn(element.closest("main") ?? document.body);
  const { DOCUMENT_POSITION_PRECEDING: precedes } = Node;
  return all.findLast((one) => element.compareDocumentPosition(one) & precedes) ?? null;
}

const isUsable = (element: HTMLElement) =>
  element.isConnected && element.checkVisibility() && !element.matches(":disabled");

function note({ target }: { target: EventTarget | null }) {
  if (!(target instanceof HTMLElement)) return;
  const open = target.closest(OPEN);
  if (open) inside.set(open, target);
  if (target === document.body) return;
  focus = open === null && target.closest("main, header") ? "there" : "away";
  if (open || focus === "there")
    visited = [...visited.filter((one) => one !== open && one?.isConnected !== false), open];
  if (focus === "away") return;
  place = placeOf(target);
  if (place.row) lastRow = place.row.id;
}

/** Whoever points somewhere means to be there, or nowhere. */
function forget({ target }: PointerEvent) {
  if (!(target instanceof Element) || target.closest("main, header") === null) return;
  place = null;
  focus = "nowhere";
}

/** Gives the focus back where it was lost. */
function mend() {
  const { activeElement: at, body } = document;
  if (at !== body && !at?.matches("main :disabled")) return;
  const open = visited.findLast((one) => one?.isConnected !== false);
  if (open instanceof HTMLElement && focus === "away") {
    const had = inside.get(open);
    (had && isUsable(had) ? had : open).focus({ preventScroll: true });
  } else if (focus === "away" || (focus === "there" && place && !isUsable(place.element))) {
    const target = (place && nearest(place)) ?? document.getElementById("main");
    target?.focus({ preventScroll: true });
  }
}

/**
 * Lets the focus come back from now on to a row, and brings that into sight: it is what is open beside the list. Says whether
 * it is drawn.
 */
export function placeAt(id: string): boolean {
  const row = rowOf(id);
  if (!row) return false;
  place = placeOf(entryOf(row));
  lastRow = id;
  row.scrollIntoView({ block: "nearest" });
  return true;
}

/** Goes to the row that had the focus last, or else to the first; says whether there is one. */
export function goToRows(): boolean {
  const row = (lastRow !== null && rowOf(lastRow)) || rows()[0];
  if (!row || currentRow()) return false;
  entryOf(row).focus();
  return true;
}

/** Keeps the focus from now on. Whatever is drawn anew, `drawn` is told once that is done. */
export function keepFocus(drawn: () => void): () => void {
  const watched = new MutationObserver(() => {
    mend();
    drawn();
  });
  watched.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  note({ target: document.activeElement });
  document.addEventListener("focusin", note);
  document.addEventListener("pointerdown", forget, true);
  return () => {
    watched.disconnect();
    document.removeEventListener("focusin", note);
    document.removeEventListener("pointerdown", forget, true);
  };
}
