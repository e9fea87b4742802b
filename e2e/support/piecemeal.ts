import type { Page, Request, Route } from "@playwright/test";
import { expect } from "./person.ts";

/** All code but the line that runs before the first paint, and all that is asked of the Worker. */
const PIECES = /\/((api|auth|healthz)(\/|$|\?)|assets\/.*\.js$)/;

const CODE = /\.js$/;

/** What is let through next: an answer by itself, or all the code that waits, of which a part alone draws nothing. */
function take(held: Route[], order: "first" | "last"): Route[] {
  const next = order === "first" ? held[0] : held.at(-1);
  const isNext = (route: Route) =>
    route === next || (CODE.test(next?.request().url() ?? "") && CODE.test(route.request().url()));
  const taken = held.filter(isNext);
  held.splice(0, held.length, ...held.filter((route) => !isNext(route)));
  return taken;
}

/** Two frames: what was about to be drawn is drawn then. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/**
 * Opens an address and lets code and answers come one after the other, each drawn before the next, so that what stands in for them
 * is always seen and nothing depends on how quick a machine is. `order` says which of those that wait goes first.
 */
export async function goPiecemeal(page: Page, path: string, order: "first" | "last"): Promise<void> {
  const held: Route[] = [];
  const awaited = new Set<Request>();
  const begin = (request: Request) => awaited.add(request);
  const end = (request: Request) => awaited.delete(request);
  const hold = (route: Route) => {
    held.push(route);
  };
  page.on("request", begin).on("requestfinished", end).on("requestfailed", end);
  await page.route(PIECES, hold);
  await page.goto(path, { waitUntil: "commit" });
  for (let quiet = 0; quiet < 2; ) {
    await drawn(page);
    const taken = take(held, order);
    await Promise.all(taken.map((route) => route.continue()));
    // Whoever no longer wants an answer has it taken from what is awaited, too.
    while (taken.some((route) => awaited.has(route.request()))) await drawn(page);
    quiet = awaited.size === 0 && taken.length === 0 ? quiet + 1 : 0;
  }
  await page.unroute(PIECES, hold);
  page.off("request", begin).off("requestfinished", end).off("requestfailed", end);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}
