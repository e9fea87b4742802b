import type { Shortcut } from "@/lib/shortcuts";
import { toast } from "@/lib/toast";

/**
 * What keys do in lists. A row is whatever has `data-row`, the id that is copied; what a key presses in it is marked with
 * `data-key`. The focus stands on the row's link, so that Enter opens it without our doing.
 */
export const ROW_SHORTCUTS: readonly Shortcut[] = [
  { keys: ["j"], label: "Next row", group: "Lists", keyOnly: true, run: () => move(1) },
  { keys: ["k"], label: "Previous row", group: "Lists", keyOnly: true, run: () => move(-1) },
  { keys: ["x"], label: "Select the row", group: "Lists", keyOnly: true, run: () => press("x") },
  { keys: ["e"], label: "End the session of the row", group: "Lists", keyOnly: true, run: () => press("e") },
  { keys: ["c"], label: "Copy the id", group: "Lists", keyOnly: true, run: () => void copyId() },
];

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#main [data-row]")].filter((row) =>
    row.checkVisibility(),
  );
}

function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
}

function move(by: 1 | -1) {
  const all = rows();
  const at = current();
  const index = at ? all.indexOf(at) + by : by === 1 ? 0 : all.length - 1;
  const row = all[index];
  if (!row) return;
  const target =
    row.querySelector<HTMLElement>("a[href]") ?? row.querySelector<HTMLElement>("button, input") ?? row;
  target.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function press(key: string) {
  current()?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
}

/** The id of the row with the focus, else of the whole page. */
async function copyId() {
  const id = current()?.dataset.row ?? document.querySelector<HTMLElement>("[data-page-id]")?.dataset.pageId;
  if (!id) return;
  try {
    await navigator.clipboard.writeText(id);
    toast(`Copied ${id}`);
  } catch {
    toast("The browser did not allow copying.");
  }
}
