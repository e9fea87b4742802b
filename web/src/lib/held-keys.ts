import { flushSync } from "react-dom";
import { allShortcuts, isMac, SUBMIT, strokeOf } from "@/lib/shortcuts";

/*
 * What opens over the page has been asked for before it is there: its code has to come, and the focus moves in a frame later.
 * What is pressed meanwhile is meant for it. So nothing on the page answers, and it gets the keys once it has the focus.
 */

/** So long something is waited for, in milliseconds. Then it will not come, and the keys are the page's again. */
const LONGEST = 10_000;
/** Keys that edit or move. The other long names stand for keys of the browser and of the system. */
const EDITS = /^(Enter|Escape|Tab|Backspace|Delete|Home|End|Arrow.+)$/;

const awaited = new Set<object>();
let held: string[] = [];

/** Holds the keys for something that is about to open, until the answer is called: with true where it has the focus now. */
export function holdKeys(): (hasFocus: boolean) => void {
  const one = {};
  awaited.add(one);
  window.addEventListener("keydown", hold, true);
  const timer = setTimeout(() => end(false), LONGEST);
  function end(hasFocus: boolean) {
    clearTimeout(timer);
    if (!awaited.delete(one)) return;
    // What has opened is what they all waited for: a dialog, and the code of what it asks.
    if (hasFocus) awaited.clear();
    queueMicrotask(() => release(hasFocus));
  }
  return end;
}

/** Does something once what lies over the page is gone, and holds the keys for what that opens, if it opens something. */
export function doNext(act: () => unknown): void {
  const end = holdKeys();
  setTimeout(() => {
    // What is asked for by this holds them itself from then on.
    flushSync(() => void act());
    end(false);
  });
}

function hold(event: KeyboardEvent) {
  const stroke = strokeOf(event, isMac());
  if (stroke === null) return;
  // Saying yes by Mod+Enter is among the keys that must not come to the page, and runs something, so it is not kept either.
  const isOurs =
    stroke === SUBMIT || (stroke.startsWith("Mod+") && allShortcuts().some(({ keys }) => keys[0] === stroke));
  const isTyped = stroke.length === 1 || EDITS.test(stroke);
  if (!isOurs && !isTyped) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isTyped && !event.repeat) held.push(event.key);
}

function release(isForFocus: boolean) {
  // Something else may have been asked for since.
  if (awaited.size > 0) return;
  window.removeEventListener("keydown", hold, true);
  const keys = held;
  held = [];
  if (isForFocus) keys.forEach(type);
}

/** Does what the key would have done where the focus is, as far as that runs nothing: it writes, and what listens hears it. */
function type(key: string) {
  const pressed = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  if (!document.activeElement?.dispatchEvent(pressed)) return;
  // It is called deprecated, but nothing else writes as a person does: with the field's own events, its limit and its undo.
  if (key.length === 1) document.execCommand("insertText", false, key);
  if (key === "Backspace") document.execCommand("delete");
}
