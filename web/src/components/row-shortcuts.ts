import { act, actionsOf } from "@/components/row-actions";
import { offersOf } from "@/components/row-offers";
import { goToRows } from "@/lib/kept-focus";
import { currentRow, entryOf, isInPanel, readOn, rows } from "@/lib/rows";
import type { Shortcut } from "@/lib/shortcuts";
import { toast, toastFailure } from "@/lib/toast";
import { words } from "@/messages/en/rows";

/**
 * What keys do in lists. The focus stands on the row's link, so that Enter opens it without our doing; other keys press
 * what is marked with `data-key` in the row, or run what the row offers. They hold where a row of the page has an answer.
 */
export const listShortcuts = (openMenu: (row: HTMLElement) => void): Shortcut[] => [
  list("j", words.nextRow, () => move(1)),
  list("k", words.previousRow, () => move(-1)),
  list("x", words.selectRow, () => press("x"), "x"),
  list("X", words.selectUpToRow, () => onRow(selectUpTo), "x"),
  list("e", words.endSession, () => press("e"), "e"),
  list("b", words.banUser, () => press("b"), "b"),
  list(".", words.rowActions, () => onRow(openMenu)),
  {
    ...list("c", words.copyId, () => void copyId()),
    holds: () => !isInPanel() && idOf(currentRow() ?? rows()[0]) !== null,
  },
  { ...list("/", words.filterList, openFilter), holds: () => !isInPanel() && firstFilter() !== null },
  {
    ...list("Escape", words.toRows, () => goToRows() || (document.activeElement as HTMLElement).blur()),
    whileTyping: true,
    holds: () => document.activeElement?.matches("#main input[type=search]") ?? false,
  },
];

/** A key for rows; where `answer` is given, for those that answer to that one. */
function list(key: string, label: string, run: () => void, answer?: string): Shortcut {
  const answers = (row: HTMLElement) =>
    answer === undefined ||
    row.querySelector(`[data-key="${answer}"]`) !== null ||
    offersOf(row).some((offer) => offer.key === answer);
  return {
    keys: [key],
    label,
    group: "Lists",
    keyOnly: true,
    holds: () => !isInPanel() && rows().some(answers),
    run,
  };
}

function move(by: 1 | -1) {
  const all = rows();
  const at = currentRow();
  const index = at ? all.indexOf(at) + by : by === 1 ? 0 : all.length - 1;
  const next = all[index];
  if (!next) return by === 1 ? readOn() : undefined;
  entryOf(next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function onRow(run: (row: HTMLElement) => void) {
  const row = currentRow();
  if (row) run(row);
}

function press(key: string) {
  onRow((row) => {
    const action = actionsOf(row).find((one) => one.key === key);
    if (action) act(action);
  });
}

/** Ticks all rows from the one that was ticked last to this one. */
function selectUpTo(row: HTMLElement) {
  const box = row.querySelector("[data-key=x]");
  box?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: true }));
}

/** The first filter of a list that has no field for a search, which has this key otherwise. */
function firstFilter(): HTMLElement | null {
  const bar = document.querySelector("#main search:not(:has(input[type=search]))");
  return bar?.querySelector<HTMLElement>("[aria-haspopup=dialog]") ?? null;
}

function openFilter() {
  const filter = firstFilter();
  filter?.focus();
  filter?.click();
}

/** The id of a row, or where there is none of the whole page. A row whose key is no id has it in `data-id`, empty for none. */
function idOf(row: HTMLElement | null | undefined): string | null {
  const inRow = row?.querySelector<HTMLElement>("[data-id]")?.dataset.id;
  if (inRow !== undefined) return inRow || null;
  return row?.dataset.row ?? document.querySelector<HTMLElement>("[data-page-id]")?.dataset.pageId ?? null;
}

/** Copies the id of a row, of the one with the focus if none is given, else of the whole page. */
export async function copyId(of: HTMLElement | null = currentRow()): Promise<void> {
  const id = idOf(of);
  if (id === null) return;
  try {
    await navigator.clipboard.writeText(id);
    toast(words.copied(id));
  } catch {
    toastFailure(words.copyRefused);
  }
}
