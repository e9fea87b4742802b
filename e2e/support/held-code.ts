import type { Page, Route } from "@playwright/test";

/** Lets no code through whose name fits, as if the line were slow; the answer lets it through. */
export async function holdCode(page: Page, named = ""): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isSlow = true;
  await page.route(new RegExp(`/assets/${named}[^/]*\\.js$`), async (route) => {
    if (isSlow) held.push(route);
    else await route.continue();
  });
  return async () => {
    isSlow = false;
    for (const route of held) await route.continue();
  };
}
