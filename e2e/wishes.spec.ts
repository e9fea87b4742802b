import type { Locator } from "@playwright/test";
import { expect, test } from "./support/person.ts";
import { prepareScene } from "./support/scene.ts";
import { goSettled } from "./support/settled.ts";

test.setTimeout(180_000);

test("whoever wants less motion sees none", async ({ open }, { project }) => {
  const { ada, screens } = await prepareScene(open, project);
  const { page } = ada;
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 10)
        .map((animation) => (animation.effect as KeyframeEffect).target?.className),
    );
  await page.route(/\/api\/users\//, () => {});
  await page.goto(screens.user ?? "");
  await expect(page.locator("[aria-busy=true]")).toBeVisible();
  expect(await moving(), "what shows that something is on its way moves").not.toEqual([]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving()).toEqual([]);

  await page.unroute(/\/api\/users\//);
  await goSettled(page, screens.user ?? "");
  await page.getByRole("button", { name: "Ban user" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  expect(await moving()).toEqual([]);
});

/** How something tells that it is the one: by an edge around it, or a line in it. */
const signs = (one: Locator) =>
  one.evaluate((element) => {
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return { outlineStyle, hasLine: boxShadow !== "none" };
  });

test("in forced colours one still sees where the focus is, where one is and what is chosen", async ({
  open,
}, { project }) => {
  const { ada, screens } = await prepareScene(open, project);
  const { page } = ada;
  await page.emulateMedia({ forcedColors: "active" });
  await goSettled(page, screens.user ?? "");
  for (let stop = 0; stop < 15; stop++) {
    await page.keyboard.press("Tab");
    const look = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { element: element.outerHTML.slice(0, 120), outlineStyle, outlineWidth };
    });
    expect.soft(look.outlineStyle, look.element).not.toBe("none");
    expect.soft(Number.parseFloat(look.outlineWidth), look.element).toBeGreaterThan(0);
  }

  const places = page.getByRole("navigation", { name: "Main" }).getByRole("link");
  const isEdged = { outlineStyle: "solid" };
  const isPlain = { outlineStyle: "none" };
  await goSettled(page, "/sessions");
  expect.soft(await signs(places.filter({ hasText: "Sessions" })), "the place").toMatchObject(isEdged);
  expect.soft(await signs(places.filter({ hasText: "Users" })), "another place").toMatchObject(isPlain);

  await page.getByRole("checkbox").nth(1).check();
  expect.soft(await signs(page.getByRole("row").nth(1)), "a chosen row").toMatchObject(isEdged);
  expect.soft(await signs(page.getByRole("row").nth(2)), "another row").toMatchObject(isPlain);

  await page.keyboard.press("ControlOrMeta+k");
  const taken = page.getByRole("option", { selected: true });
  const other = page.getByRole("option", { selected: false }).first();
  expect.soft(await signs(taken), "the option that Enter takes").toMatchObject(isEdged);
  expect.soft(await signs(other), "another option").toMatchObject(isPlain);

  await goSettled(page, "/failures");
  const ways = page.getByRole("search", { name: "Filter failed sign-ins" }).getByRole("link");
  expect.soft(await signs(ways.nth(0)), "the way that is shown").toMatchObject(isEdged);
  expect.soft(await signs(ways.nth(1)), "the other way").toMatchObject(isPlain);
});

test("a button that is on says so by more than a colour", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  await goSettled(page, "/events?span=24h");
  await page.getByRole("button", { name: /^Time/ }).click();
  const spans = page.getByRole("dialog").getByRole("button", { pressed: true });
  const others = page.getByRole("dialog").getByRole("button", { pressed: false });
  await expect(spans).toHaveCount(1);
  expect((await signs(spans)).hasLine).toBe(true);
  expect((await signs(others.first())).hasLine).toBe(false);
});
