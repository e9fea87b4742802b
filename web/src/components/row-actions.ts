import { offersOf, type RowAction } from "@/components/row-offers";
import { toastFailure } from "@/lib/toast";
import { words } from "@/messages/en/overlays";

/** What can be done to a row: what its link and its buttons do, then what it offers beside them. */
export function actionsOf(row: HTMLElement): RowAction[] {
  const [link] = row.querySelectorAll<HTMLElement>("a[href]");
  const buttons = [...row.querySelectorAll<HTMLElement>("button, [data-key]")].filter(
    (one) => one.checkVisibility() && !one.matches(":disabled"),
  );
  return [
    ...(link ? [{ key: "Enter", label: words.open, run: () => link.click() }] : []),
    ...buttons.map((one) => ({
      key: one.dataset.key,
      label: one.ariaLabel ?? one.textContent.trim(),
      why: one.matches("[aria-disabled=true]") ? one.ariaDescription : null,
      run: () => one.click(),
    })),
    ...offersOf(row),
  ];
}

/** Does it, or says why it may not be done. */
export function act({ why, run }: RowAction): void {
  if (why) toastFailure(why);
  else run();
}
