import type { Page } from "@playwright/test";
import { expect } from "./person.ts";

/** Opens an address and waits until its data has taken the place of what stood in for it. */
export async function goSettled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectSettled(page);
}

/** Waits until the page has its heading, and nothing on it is still being loaded. */
export async function expectSettled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}
