import { offersOf, type RowAction } from "@/components/row-offers";
import { words } from "@/messages/en/overlays";

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
    ...offersOf(row),
  ];
}
