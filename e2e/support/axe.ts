import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./person.ts";

export type Theme = "light" | "dark";

interface Looked {
  /** a selector: axe looks only at what is in it */
  within?: string | undefined;
  /** rules to leave out */
  except?: string[];
}

/** Whether what can be pressed is 24 pixels large or has as much room, as WCAG 2.2 AA asks for: axe looks for it only if asked. */
const SIZE = "target-size";

/** What axe finds wrong on the page as it is, one line a finding; by `rule` alone where one is given. */
async function findings(page: Page, { within, except = [] }: Looked, rule?: string): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  // Axe is large, so a page gets it once; and what passed is not described, which would take most of the time.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: "0" }) }).setLegacyMode();
  const left = Object.fromEntries(except.map((one) => [one, { enabled: false }]));
  axe.options({ resultTypes: ["violations"], rules: { [SIZE]: { enabled: true }, ...left } });
  if (within) axe.include(within);
  if (rule) axe.withRules(rule);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
}

/** Lets bars that stay in sight scroll with the rest, those too that are still to come: a row that is half under one is as large as the others. */
const letBarsScroll = () => {
  const rule = new CSSStyleSheet();
  rule.replaceSync("main .sticky { position: static !important }");
  document.adoptedStyleSheets = [rule];
};

/** Lets them stay again. */
const letBarsStay = () => {
  document.adoptedStyleSheets = [];
};

/** Shows a page in a theme, as the system would have it, and waits until it is drawn in it. */
export async function showIn(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator("html")).toHaveClass(theme === "dark" ? /\bdark\b/ : /^(?!.*\bdark\b)/);
}

/** Holds that axe finds nothing on the page as it is, by all rules but `except`. */
export async function expectAccessible(page: Page, what: string, looked: Looked = {}): Promise<void> {
  await page.evaluate(letBarsScroll);
  expect.soft(await findings(page, looked), what).toEqual([]);
  await page.evaluate(letBarsStay);
}

/** Holds that there is contrast enough, which is all in which the themes differ. */
export async function expectContrast(page: Page, what: string, looked: Looked = {}): Promise<void> {
  expect.soft(await findings(page, looked, "color-contrast"), what).toEqual([]);
}
