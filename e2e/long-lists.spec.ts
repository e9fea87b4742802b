import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/person.ts";

/** However long a list is, no more rows than these are drawn. */
const DRAWN_MAX = 60;
/** What a job may be asked to do at once. */
const ITEMS = 1_000;
const MANY = 100_000;

const main = (page: Page) => page.locator("main");

/** Scrolls a list to its end, again and again as it is read on, until all its rows are there. */
async function scrollThrough(page: Page, rows: Locator, last: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await main(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
        expect(await rows.count()).toBeLessThanOrEqual(DRAWN_MAX);
        return last.count();
      },
      { intervals: [50], timeout: 30_000 },
    )
    .toBe(1);
  await expect(last).toBeInViewport();
}

test("a long list is read on as one scrolls, draws what is in sight, and keeps one's place", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const table = page.getByRole("table", { name: "Items" });
  const rows = table.locator("tr[data-row]");
  const link = (n: number) => page.getByRole("link", { name: `nobody-${n}`, exact: true });

  const job = await page.evaluate(async (n) => {
    const userIds = Array.from({ length: n }, (_, i) => `nobody-${i}`);
    const reply = await fetch("/api/jobs", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ kind: "unban", userIds, reason: "A long list" }),
    });
    return (await reply.json()).job.id as string;
  }, ITEMS);
  await page.goto(`/jobs/${job}`);
  await expect(page.getByText("Done", { exact: true }).first()).toBeVisible({ timeout: 30_000 });

  await test.step("its rows come as one gets near the end", async () => {
    await expect(table).toHaveAttribute("aria-rowcount", "-1");
    // Whoever walks down by key is not thrown back when they come.
    await link(20).focus();
    const reached = page.locator(":focus");
    for (let step = 21; step <= 60; step++) {
      const next = `nobody-${step}`;
      await expect
        .poll(
          async () => {
            if ((await reached.textContent()) !== next) await page.keyboard.press("j");
            return reached.textContent();
          },
          { intervals: [20], message: next },
        )
        .toBe(next);
    }
    await scrollThrough(page, rows, link(ITEMS - 1));
    await expect(table).toHaveAttribute("aria-rowcount", String(ITEMS + 1));
    await expect(page.getByRole("navigation", { name: "Pages" })).toContainText("1,000");
  });

  await test.step("the row with the focus stays, however far one scrolls", async () => {
    await link(ITEMS - 1).focus();
    await main(page).evaluate((element) => element.scrollTo(0, 0));
    await expect(link(0)).toBeInViewport();
    await expect(link(ITEMS - 1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(link(ITEMS - 2)).toBeInViewport();
  });

  await test.step("Back leads to the row that one was at", async () => {
    ada.expectStatus(404);
    await link(ITEMS - 2).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.goBack();
    await expect(link(ITEMS - 2)).toBeInViewport();
  });

  await test.step("and so does a reload, here or elsewhere before one comes back", async () => {
    await page.reload();
    await expect(link(ITEMS - 2)).toBeInViewport();
    await link(ITEMS - 2).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.goBack();
    await expect(link(ITEMS - 2)).toBeInViewport();
  });

  await test.step("a hundred thousand rows are no more to draw than a thousand", async () => {
    // What the list does with so many is the question, so they come at once from here.
    const path = `/api/jobs/${job}`;
    const known = await (await page.request.get(`${path}?limit=1`)).json();
    await page.route(`**${path}?**`, async (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get("cursor"));
      const items = Array.from({ length: from === 0 ? 50 : 9_995 }, (_, i) => ({
        ...known.items[0],
        position: from + i + 1,
      }));
      const next = from + items.length;
      await route.fulfill({ json: { ...known, items, nextCursor: next < MANY ? String(next) : null } });
    });
    await page.goto(`/jobs/${job}?only=refused`);
    await expect(rows.first()).toBeVisible();
    await scrollThrough(page, rows, table.locator(`tr[data-row="${MANY}"]`));
    await main(page).evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await expect(rows.nth(20)).toBeInViewport();
    expect(await rows.count()).toBeLessThanOrEqual(DRAWN_MAX);
  });
});
