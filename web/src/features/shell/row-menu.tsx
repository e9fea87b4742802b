import { type KeyboardEvent, useState } from "react";
import { GuardedButton } from "@/components/guarded-button";
import { act, actionsOf } from "@/components/row-actions";
import type { RowAction } from "@/components/row-offers";
import { copyId } from "@/components/row-shortcuts";
import { doNext } from "@/lib/held-keys";
import { isMac, strokeOf, strokeWords } from "@/lib/shortcuts";
import { words } from "@/messages/en/rows";
import { Kbd } from "@/ui/kbd";
import { Popover } from "@/ui/popover";

/** What can be done to the row with the focus, each with the key that does the same without this menu. */
export function RowMenu({ row, onClose }: { row: HTMLElement; onClose: () => void }) {
  // As it was when this opened: what the focus stood on is where it goes back to.
  const [anchor] = useState(() => ({ current: document.activeElement as HTMLElement | null }));
  const [actions] = useState((): RowAction[] => [
    ...actionsOf(row),
    { key: "c", label: words.copyId, run: () => void copyId(row) },
  ]);
  const run = (action: RowAction) => {
    onClose();
    anchor.current?.focus();
    // The menu has to be gone before what is done may take the focus.
    doNext(() => act(action));
  };

  function press(event: KeyboardEvent<HTMLUListElement>) {
    // Null for what is the browser's, and none of our keys is one with Ctrl or ⌘.
    const stroke = strokeOf(event, isMac()) ?? "";
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[stroke];
    const meant = stroke === "Enter" ? undefined : actions.find(({ key }) => key === stroke);
    if (step === undefined && !meant) return;
    event.preventDefault();
    if (meant) return run(meant);
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const focused = document.activeElement;
    const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    buttons.at((at + (step ?? 0)) % buttons.length)?.focus();
  }

  return (
    <Popover
      anchor={anchor}
      title={words.rowActions}
      onClose={() => {
        onClose();
        anchor.current?.focus();
      }}
    >
      <ul onKeyDown={press}>
        {actions.map((action) => (
          <li key={action.label}>
            <GuardedButton
              tone="ghost"
              className="w-full justify-start text-fg"
              why={action.why ?? null}
              onClick={() => run(action)}
              aria-keyshortcuts={action.key}
            >
              <span className="truncate">{action.label}</span>
              {action.key ? (
                <span aria-hidden="true" className="ml-auto">
                  <Kbd>{strokeWords(action.key, isMac())}</Kbd>
                </span>
              ) : null}
            </GuardedButton>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
