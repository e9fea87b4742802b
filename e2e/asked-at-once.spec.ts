import type { Page, Request, Route } from "@playwright/test";
import { expect, test } from "./support/person.ts";
import { addViewer, prepareScene } from "./support/scene.ts";

const CODE = /\/assets\/.*\.js$/;
const READ = /\/(api\/|healthz)/;

/** Of an address, what says which answer it stands for. */
function named(request: Request): string {
  const { pathname, searchParams } = new URL(request.url());
  searchParams.sort();
  return [pathname, searchParams].filter(String).join("?");
}

/** What is asked of the API from here on, in order. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request: Request) => {
    if (READ.test(request.url())) asked.push(named(request));
  });
  return asked;
}

/** Keeps back what a page wants, and hands it over later, with all that is wanted from then on. */
async function holdBack(page: Page, what: RegExp, except?: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route(what, async (route) => {
    if (isOpen || named(route.request()) === except) await route.continue();
    else held.push(route);
  });
  return async () => {
    isOpen = true;
    await Promise.all(held.splice(0).map((route) => route.continue()));
  };
}

test("what a screen reads is asked for before its code is there, at once, and once", async ({ open }, {
  project,
}) => {
  test.setTimeout(180_000);
  const { ada, screens } = await prepareScene(open, project);
  const { context } = ada;
  ada.expectStatus(404);
  const id = screens.user?.split("/").at(-1);
  const job = screens.job?.split("/").at(-1);
  const event = screens.event?.split("=").at(-1);
  const session = screens.session?.split("=").at(-1);
  const reads: Record<string, string[]> = {
    overview: ["/api/stats/overview", "/healthz"],
    users: ["/api/users"],
    "no user found": ["/api/users?query=nobody.has.this.name"],
    user: [
      `/api/users/${id}`,
      `/api/users/${id}/accounts`,
      `/api/users/${id}/sessions?limit=200&state=active`,
      `/api/users/${id}/notes?limit=10`,
      `/api/events?limit=100&type=signIn&userId=${id}`,
      `/api/events?limit=25&userId=${id}`,
    ],
    sessions: ["/api/sessions"],
    "no session found": ["/api/sessions?ip=203.0.113.7"],
    session: ["/api/sessions", `/api/sessions/${session}`, `/api/events?sessionId=${session}`],
    events: ["/api/events", "/api/events/histogram"],
    event: ["/api/events", "/api/events/histogram", `/api/events/${event}`],
    failures: ["/api/events/failures"],
    address: [
      "/api/events?ip=127.0.0.1",
      "/api/events?ip=127.0.0.1&type=signInFailed",
      "/api/sessions?ip=127.0.0.1&limit=200&state=all",
    ],
    operators: ["/api/operators", "/api/events?limit=100&type=grantRole"],
    keys: ["/api/keys"],
    jobs: ["/api/jobs"],
    job: [`/api/jobs/${job}`],
    health: ["/healthz"],
    settings: ["/healthz"],
  };
  for (const [name, first] of Object.entries(reads)) {
    await test.step(name, async () => {
      const page = await context.newPage();
      const asked = listen(page);
      const expected = ["/api/me", ...first].toSorted();
      const giveCode = await holdBack(page, CODE);
      const giveAnswers = await holdBack(page, READ, "/api/me");
      await page.goto(screens[name] ?? "", { waitUntil: "commit" });
      await expect.poll(() => asked.toSorted(), "before there is any code").toEqual(expected);
      await giveCode();
      await expect(page.getByRole("main")).toBeVisible();
      await giveAnswers();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await page.waitForLoadState("networkidle");
      expect.soft(asked.toSorted(), `${name}: all that is asked`).toEqual(expected);
      await page.close();
    });
  }

  await test.step("one asks for nothing that one may not see", async () => {
    const viewer = await addViewer(open, ada, project);
    await viewer.page.goto("/");
    await expect(viewer.page.getByRole("heading", { level: 1 })).toBeVisible();
    const asked = listen(viewer.page);
    for (const path of ["/operators", "/keys"]) {
      await viewer.page.goto(path);
      await viewer.page.waitForLoadState("networkidle");
    }
    expect(asked).toEqual(["/api/me", "/api/me"]);
  });

  await test.step("whoever is not signed in asks for nothing", async () => {
    const stranger = await open();
    stranger.expectStatus(401);
    const asked = listen(stranger.page);
    await stranger.page.goto("/users");
    await expect(stranger.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(asked.filter((path) => path !== "/api/me")).toEqual([]);
  });
});
