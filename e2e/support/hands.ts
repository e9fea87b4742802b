import type { Locator, Page } from "@playwright/test";
import { expect } from "./person.ts";

/** So many stops of Tab are nowhere too far. */
const STOPS = 120;

/** What somebody does who has a keyboard and no pointer. */
export interface Hands {
  /** Presses keys one after the other. */
  keys(...strokes: string[]): Promise<void>;
  /** Goes on with Tab, or back, until what is meant has the focus. */
  tabTo(target: Locator): Promise<void>;
  /** Goes there and presses it. */
  press(target: Locator): Promise<void>;
  /** Goes there and writes, in the place of what is there. */
  type(field: Locator, text: string): Promise<void>;
  /** Says yes to the question that is open, from where the focus is in it. */
  sayYes(): Promise<void>;
  /** Goes to a place of the console by its two keys, and waits until it is there. */
  goTo(key: string, heading: string): Promise<void>;
  /** A button by its whole name, in the dialog that is open if there is one. */
  button(name: string): Locator;
  /** The dialog that asks something. */
  dialog: Locator;
  /** What is said in passing. */
  notices: Locator;
  /** What on the page has the focus, or the page itself; nothing where it is lost. */
  place: Locator;
}

/** How many stops of Tab it is to an element, as far as one can tell; fewer than none where it is above. */
function distance(target: Locator): Promise<number> {
  return target.evaluate((element) => {
    const { activeElement: at } = document;
    if (at === element) return 0;
    const stops = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, input, textarea, select"),
    ].filter(
      (one) =>
        one.tabIndex >= 0 && !one.matches(":disabled, [type=radio]:not(:checked)") && one.checkVisibility(),
    );
    const isAfter = (one: Element, other: Element) => (other.compareDocumentPosition(one) & 4) > 0;
    const to = stops.indexOf(element as HTMLElement);
    if (to < 0) throw new Error("Tab never stops there");
    if (at === null || at === document.body) return to + 1;
    const from = stops.findLastIndex((one) => one === at || isAfter(at, one));
    // Between two stops one is nowhere yet.
    const isBetween = stops[from] !== at;
    return to > from ? to - from : to - from - (isBetween ? 1 : 0) || 1;
  });
}

/** Whether it is in something that opens over the page and is about to take the focus. */
function isOpening(element: Element): boolean {
  const over = element.closest("[role=alertdialog], [role=dialog]:not([data-shortcuts])");
  return over !== null && !over.contains(document.activeElement);
}

/** The hands of whoever sits at that page. */
export function handsAt(page: Page): Hands {
  const { keyboard } = page;
  const dialog = page.getByRole("alertdialog");
  const notices = page.getByRole("region", { name: "Notices" });

  async function tabTo(target: Locator) {
    await expect(target).toBeVisible();
    await expect.poll(() => target.evaluate(isOpening)).toBe(false);
    const seen: string[] = [];
    for (let stops = await distance(target), walked = 0; stops !== 0; stops = await distance(target)) {
      walked += Math.abs(stops);
      seen.push(
        `${stops} from ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))}`,
      );
      if (walked > STOPS) throw new Error(`${target} cannot be reached by Tab:\n${seen.join("\n")}`);
      for (let stop = Math.abs(stops); stop > 0; stop--)
        await keyboard.press(stops > 0 ? "Tab" : "Shift+Tab");
    }
  }

  return {
    dialog,
    notices,
    place: page.locator("main:focus, main :focus"),
    button: (name) => page.getByRole("button", { name, exact: true }),
    tabTo,
    async keys(...strokes) {
      for (const stroke of strokes) await keyboard.press(stroke);
    },
    async press(target) {
      await tabTo(target);
      await keyboard.press("Enter");
    },
    async type(field, text) {
      await tabTo(field);
      await keyboard.press("ControlOrMeta+a");
      await keyboard.type(text);
    },
    async sayYes() {
      // Before it has the focus, and all that it asks about is known, a question cannot be answered, on purpose.
      await expect(dialog.locator(":focus")).toBeVisible();
      await expect(dialog.locator("[type=submit]")).toBeEnabled();
      await keyboard.press("ControlOrMeta+Enter");
    },
    async goTo(key, heading) {
      // A key pressed before the console is there goes nowhere.
      await expect(notices).toBeAttached();
      await keyboard.press("g");
      await keyboard.press(key);
      await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    },
  };
}
