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

test("in forced colours one still sees where the focus is", async ({ open }, { project }) => {
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
});
