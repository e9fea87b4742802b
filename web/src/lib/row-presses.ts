/*
 * The link of a row lies over all of it. What tells more on hover lies over that again, or it could not be hovered
 * (styles.css): what is pressed there is meant for the link.
 */

function linkUnder({ target }: Event): HTMLAnchorElement | null {
  if (!(target instanceof Element) || target.closest("a, button, input")) return null;
  return (
    target.closest("[title]")?.closest("[data-row]")?.querySelector<HTMLAnchorElement>(".row-link") ?? null
  );
}

function press(event: MouseEvent) {
  const link = linkUnder(event);
  const { button, ctrlKey, metaKey, shiftKey } = event;
  if (!link || button > 1) return;
  // Not every browser opens a tab for a press that a page makes up.
  if (button === 1 || ctrlKey || metaKey || shiftKey) window.open(link.href, "_blank", "noopener");
  else {
    link.focus({ preventScroll: true });
    link.click();
  }
}

/** A press of the middle button would begin to scroll where it is on no link. */
function keepStill(event: MouseEvent) {
  if (event.button === 1 && linkUnder(event)) event.preventDefault();
}

/** Leads presses to the links of rows from now on. */
export function leadRowPresses(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener("mousedown", keepStill, { signal });
  document.addEventListener("click", press, { signal });
  document.addEventListener("auxclick", press, { signal });
  return () => stop.abort();
}
