import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./person.ts";

/** What axe finds wrong on the page as it is, one line a finding. */
async function findings(page: Page, prepare: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const axe = prepare(new AxeBuilder({ page }).setLegacyMode());
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
}

/** Holds that axe finds nothing on the page as it is, in the light by all rules but `except`, in the dark by contrast: nothing else differs. */
export async function expectAccessible(page: Page, what: string, except: string[] = []): Promise<void> {
  expect.soft(await findings(page, (axe) => axe.disableRules(except)), `${what}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await findings(page, (axe) => axe.withRules("color-contrast")), `${what}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}
