import { expect, test } from "./support/person.ts";
import { goPiecemeal } from "./support/piecemeal.ts";
import { prepareScene } from "./support/scene.ts";
import { goSettled } from "./support/settled.ts";

test.use({ trace: "off" });
test.setTimeout(180_000);

/** A window of 1280 × 800 pixels at 200 %. */
const NARROW = { width: 640, height: 400 };

/** How far parts of the page moved of themselves since it was opened, as browsers sum it up: Cumulative Layout Shift. */
const shifted = () =>
  new Promise<number>((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
    });
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  });

/** By how many pixels the page, or its main part, is wider than it may be. */
const overhang = () =>
  Math.max(
    ...[document.documentElement, document.querySelector("main")].map((element) =>
      element ? element.scrollWidth - element.clientWidth : 0,
    ),
  );

test("no screen jumps while its data comes, nor is cut off at 200 %", async ({ open }, { project }) => {
  const { ada, screens } = await prepareScene(open, project);
  const { page } = ada;
  ada.expectStatus(404);
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  for (const [name, path] of Object.entries(screens)) {
    await goPiecemeal(page, path, "last");
    expect.soft(await page.evaluate(shifted), `${name}: layout shift`).toBe(0);
    await page.setViewportSize(NARROW);
    await expect.soft.poll(() => page.evaluate(overhang), `${name}: too wide at 200 %`).toBe(0);
    await page.setViewportSize(size);
  }
});

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
