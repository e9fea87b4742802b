import { cutOff } from "../support/cut-off.ts";
import { expect, test } from "../support/person.ts";
import { goPiecemeal } from "../support/piecemeal.ts";
import { prepareScene } from "../support/scene.ts";
import { Looker } from "./looker.ts";

// Many screens in one go: sooner over than a sign-in for each.
test.setTimeout(360_000);

/** The windows in which a screen has to fit beside the one of the project. */
const WINDOWS = {
  desktop: { "200 % of 1280 × 800": { width: 640, height: 400 }, "4K": { width: 3840, height: 2160 } },
  // In German, where words are longest.
  phone: {
    "a small phone": { width: 360, height: 640 },
    "400 % of 1280 × 800": { width: 320, height: 200 },
    "a tablet": { width: 768, height: 1024 },
    "a small laptop": { width: 1024, height: 768 },
    "a large screen": { width: 1920, height: 1080 },
  },
};

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Element | null }[];
}

/** What of the page moved of itself since it was opened, and how far, as browsers sum it up: Cumulative Layout Shift. */
const shifted = () =>
  new Promise<string[]>((resolve) => {
    const shifts: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push(
          `${value} ${sources.map(({ node }) => (node?.outerHTML ?? node?.textContent)?.slice(0, 120))}`,
        );
    });
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(shifts)));
  });

test("every screen keeps still while its data comes, fits its window, and is for everyone", async ({ open }, {
  project,
}) => {
  const isPhone = project.name === "phone";
  const { ada, screens } = await prepareScene(open, project);
  const { page } = ada;
  ada.expectStatus(404);
  const looker = await Looker.at(page, project);
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  for (const [name, path] of Object.entries(screens)) {
    await goPiecemeal(page, path, isPhone ? "last" : "first");
    expect.soft(await page.evaluate(shifted), `${name}: layout shift`).toEqual([]);
    if (isPhone) await expect.soft(page.locator("html")).toHaveAttribute("lang", "de");
    await looker.see(name);
    for (const [window, other] of Object.entries(WINDOWS[isPhone ? "phone" : "desktop"])) {
      await page.setViewportSize(other);
      await expect.soft.poll(() => page.evaluate(cutOff), `${name}: ${window}`).toEqual([]);
    }
    await page.setViewportSize(size);
  }
});
