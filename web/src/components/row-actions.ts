import { words } from "@/messages/en/lists";

/** Something that can be done to a row: by its key, from the menu of the row, from the palette. */
export interface RowAction {
  key?: string | undefined;
  label: string;
  run: () => void;
}

const offers = new WeakMap<Element, () => readonly RowAction[]>();

/** Lets a row offer more than its own buttons do; to be given to the row as its `ref`. */
export function offerActions(actions: () => readonly RowAction[]): (row: Element | null) => void {
  return (row) => {
    if (row) offers.set(row, actions);
  };
}

/** The row that has the focus. A row is whatever has `data-row`, the id that is copied. */
export function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
}

/** What can be done to a row: what its link and its buttons do, then what it offers beside them. */
export function actionsOf(row: HTMLElement): RowAction[] {
  const [link] = row.querySelectorAll<HTMLElement>("a[href]");
  const buttons = [...row.querySelectorAll<HTMLElement>("button, [data-key]")].filter(
    (one) => one.checkVisibility() && !one.matches("[aria-disabled=true], :disabled"),
  );
  return [
    ...(link ? [{ key: "Enter", label: words.open, run: () => link.click() }] : []),
    ...buttons.map((one) => ({
      key: one.dataset.key,
      label: one.ariaLabel ?? one.textContent.trim(),
      run: () => one.click(),
    })),
    ...(offers.get(row)?.() ?? []),
  ];
}
