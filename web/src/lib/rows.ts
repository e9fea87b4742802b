/** What in a row can have the focus. */
const FOCUSABLE = "a[href], button, input";

/** The rows of the page that are on show. A row is whatever has `data-row`, the id that is copied. */
export function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#main [data-row]")].filter((one) =>
    one.checkVisibility(),
  );
}

/** The row with that id, in one list or on the whole page; null where it is not there, or not drawn. */
export function rowOf(
  id: string,
  list: Element | null = document.getElementById("main"),
): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
}

/** The row that has the focus. */
export function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
}

/** Whether the focus is in a panel beside the list, which has keys of its own. */
export function isInPanel(): boolean {
  return document.activeElement?.closest("[data-shortcuts]") != null;
}

/** Whether a key is the panel's: the focus is not in one of the list's rows. */
export function isPanels(): boolean {
  return isInPanel() || currentRow() === null;
}

/** What can have the focus in an element, from the first to the last. */
export function focusablesIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(`${FOCUSABLE}, textarea, select`)].filter(
    (one) => !one.matches(":disabled") && one.checkVisibility(),
  );
}

/** What of a row has the focus when one comes to it: its link, or else the first that can. */
export function entryOf(row: HTMLElement): HTMLElement {
  return row.querySelector<HTMLElement>("a[href]") ?? row.querySelector<HTMLElement>("button, input") ?? row;
}

/** Goes on reading a list that has more rows than were read; it does so where its end is in sight. */
export function readOn(): void {
  document.querySelector("#main [data-more]")?.scrollIntoView({ block: "nearest" });
}
