import { actionsOf, currentRow } from "@/components/row-actions";
import type { Shortcut } from "@/lib/shortcuts";
import { toast } from "@/lib/toast";
import { words } from "@/messages/en/rows";

/**
 * What keys do in lists. The focus stands on the row's link, so that Enter opens it without our doing; other keys press
 * what is marked with `data-key` in the row, or run what the row offers.
 */
export const rowShortcuts = (): Shortcut[] => [
  row(["j"], words.nextRow, () => move(1)),
  row(["k"], words.previousRow, () => move(-1)),
  row(["x"], words.selectRow, () => press("x")),
  row(["e"], words.endSession, () => press("e")),
  row(["b"], words.banUser, () => press("b")),
  row(["c"], words.copyId, () => void copyId()),
];

function row(keys: string[], label: string, run: () => void): Shortcut {
  return { keys, label, group: "Lists", keyOnly: true, run };
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#main [data-row]")].filter((one) =>
    one.checkVisibility(),
  );
}

function move(by: 1 | -1) {
  const all = rows();
  const at = currentRow();
  const index = at ? all.indexOf(at) + by : by === 1 ? 0 : all.length - 1;
  const next = all[index];
  if (!next) return;
  const target =
    next.querySelector<HTMLElement>("a[href]") ?? next.querySelector<HTMLElement>("button, input") ?? next;
  target.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function press(key: string) {
  const at = currentRow();
  if (!at) return;
  actionsOf(at)
    .find((action) => action.key === key)
    ?.run();
}

/** Copies the id of a row, of the one with the focus if none is given, else of the whole page. */
export async function copyId(of: HTMLElement | null = currentRow()): Promise<void> {
  const id = of?.dataset.row ?? document.querySelector<HTMLElement>("[data-page-id]")?.dataset.pageId;
  if (!id) return;
  try {
    await navigator.clipboard.writeText(id);
    toast(words.copied(id));
  } catch {
    toast(words.copyRefused);
  }
}
