import type { Locator, Page } from "@playwright/test";
import { cutOff } from "./support/cut-off.ts";
import { expect, test } from "./support/person.ts";
import { goSettled } from "./support/settled.ts";

/** Where the ring is drawn of a row whose link has the focus, and whether something in the row could lie over it. */
const ringOf = (link: Element) => {
  const row = link.closest("[data-row], li")?.getBoundingClientRect();
  const { width, height, zIndex, outlineStyle } = getComputedStyle(link, "::before");
  const rivals = [...(link.closest("tr")?.cells ?? [])].map(
    (cell) => Number(getComputedStyle(cell).zIndex) || 0,
  );
  return {
    isAround:
      Math.abs(Number.parseFloat(width) - (row?.width ?? 0)) < 1 &&
      Math.abs(Number.parseFloat(height) - (row?.height ?? 0)) < 1,
    isOnTop: outlineStyle === "solid" && rivals.every((rival) => rival < Number(zIndex)),
  };
};

const heads = (page: Page) => page.getByRole("columnheader").filter({ hasText: /./, visible: true });

/** The window as wide as that; its height is of no account here. */
const widen = (page: Page, width: number) => page.setViewportSize({ width, height: 900 });

async function leftOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.x ?? 0;
}

test("whatever the window, what one looks at has its room", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;

  await test.step("the ring of a row is whole, and the key of its action pushes nothing out", async () => {
    await widen(page, 1440);
    for (const list of ["users", "sessions", "events", "operators"]) {
      await goSettled(page, `/${list}`);
      const link = page.locator("tr[data-row]").first().getByRole("link").first();
      // A key pressed before the console is there goes nowhere; what listens to those of rows comes with the notices.
      await expect(page.getByRole("region", { name: "Notices" })).toBeAttached();
      await page.keyboard.press("j");
      await expect(link).toBeFocused();
      expect.soft(await link.evaluate(ringOf), list).toEqual({ isAround: true, isOnTop: true });
      expect.soft(await page.evaluate(cutOff), list).toEqual([]);
    }
  });

  await test.step("an open panel lies over a list that it would squeeze, and beside one that has room for its columns", async () => {
    await goSettled(page, "/events");
    await page.locator("tr[data-row]").first().getByRole("link").first().click();
    const panel = page.getByRole("dialog");
    await expect(panel.getByRole("term").first()).toBeVisible();
    const table = page.getByRole("table", { name: "Events" });
    const widthAt = async (width: number) => {
      await widen(page, width);
      return (await table.boundingBox())?.width;
    };
    expect(await widthAt(1024)).toBe(1024 - 224);
    expect(await widthAt(1440)).toBe(1440 - 224 - 480);
    await widen(page, 3840);
    await expect(heads(page)).toHaveText(["Event", "Type", "IP", "Through", "When"]);
    await panel.getByRole("button", { name: "Close" }).click();
  });

  await test.step("a column that is ticked comes before others where room is short", async () => {
    await widen(page, 1440);
    await goSettled(page, "/sessions");
    await expect(heads(page).getByText("IP", { exact: true })).toHaveCount(0);
    await page.getByRole("button", { name: "Columns" }).click();
    const menu = page.getByRole("dialog", { name: "Columns" });
    await menu.getByRole("checkbox", { name: "IP" }).check();
    await expect(page.getByRole("columnheader", { name: "IP" })).toBeVisible();
    await expect(menu.getByRole("checkbox", { name: "State" })).not.toBeChecked();
    await menu.getByRole("button", { name: "Show what fits" }).click();
    await expect(page.getByRole("columnheader", { name: "IP" })).toBeHidden();
    await page.keyboard.press("Escape");
  });

  await test.step("a user's id is told whole, with as many columns as it leaves", async () => {
    await goSettled(page, "/users?query=ada%40example.com");
    await page.getByRole("link", { name: "Ada", exact: true }).click();
    const id = page.getByRole("main").locator("dl code").first();
    for (const width of [360, 390, 768, 1024, 1440]) {
      await widen(page, width);
      const isWhole = () => id.evaluate((code) => code.scrollWidth <= code.clientWidth);
      await expect.soft.poll(isWhole, `${width} px wide`).toBe(true);
    }
  });

  await test.step("on a phone a finger finds a box, a whole event, and the search", async () => {
    await widen(page, 390);
    await goSettled(page, "/users");
    for (const box of await page.getByRole("checkbox").all()) {
      const room = await box.locator("xpath=ancestor::label").boundingBox();
      expect.soft(Math.min(room?.width ?? 0, room?.height ?? 0)).toBeGreaterThan(30);
    }
    await page.getByRole("button", { name: "Search everything" }).click();
    await expect(page.getByRole("combobox", { name: "Search everything" })).toBeFocused();
    await page.keyboard.press("Escape");
    await page.goto("/");
    const events = page.getByRole("region", { name: "Latest events" });
    await events.scrollIntoViewIfNeeded();
    const event = events
      .getByRole("listitem")
      .filter({ has: page.getByRole("link") })
      .first();
    await event.scrollIntoViewIfNeeded();
    const { x = 0, y = 0 } = (await event.boundingBox()) ?? {};
    await page.mouse.click(x + 20, y + 20);
    await expect(page).toHaveURL(/\/events\?open=/);
  });

  await test.step("an address that leads nowhere leaves whoever is signed in where the rest is", async () => {
    ada.expectStatus(404);
    await widen(page, 1280);
    await goSettled(page, "/nowhere");
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    const heading = page.getByRole("heading", { name: "No such page", level: 1 });
    expect(await leftOf(heading)).toBeGreaterThan(224);
    const stranger = await open();
    stranger.expectStatus(401);
    await goSettled(stranger.page, "/nowhere");
    await expect(stranger.page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
  });
});
