/*
 * What has keys of its own is a shortcut already, and what opens a list to choose from registers one. What is in a row is offered
 * with the row; what is in a form needs what is typed there.
 */
const BUTTONS =
  "#main button:not(:disabled, [aria-disabled=true], [aria-haspopup], [aria-keyshortcuts], :is(tr, search, nav, form) *)";

interface PageAction {
  label: string;
  run: () => void;
}

/**
 * What the buttons of the page do that are to be seen, by their names. A name that several of them have, as in a row each, says
 * of none which it is.
 */
export function actionsOfPage(): PageAction[] {
  const buttons = [...document.querySelectorAll<HTMLElement>(BUTTONS)].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  const named = Map.groupBy(buttons, (one) => one.ariaLabel ?? one.textContent.trim());
  return [...named].flatMap(([label, [one, ...others]]) =>
    one && others.length === 0 ? [{ label, run: () => press(one) }] : [],
  );
}

/** Presses a button from afar, so that the focus comes back to it from what it opens. */
function press(button: HTMLElement) {
  button.focus();
  button.click();
}
