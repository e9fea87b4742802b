import type { Page, Request, Route } from "@playwright/test";
import { nameIn } from "./support/name-in.ts";
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
  const aboutUser = [
    `/api/users/${id}`,
    `/api/users/${id}/accounts`,
    `/api/users/${id}/sessions?limit=200&state=active`,
    `/api/users/${id}/notes?limit=10`,
    `/api/events?limit=100&type=signIn&userId=${id}`,
  ];
  const reads: Record<string, string[]> = {
    overview: ["/api/stats/overview", "/healthz"],
    users: ["/api/users"],
    "no user found": ["/api/users?query=nobody.has.this.name"],
    user: [...aboutUser, `/api/events?limit=25&userId=${id}`],
    "user, what was linked": [
      ...aboutUser,
      `/api/events?limit=25&type=linkAccount&type=unlinkAccount&type=mergeUsers&userId=${id}`,
    ],
    "user, by day": [...aboutUser, `/api/users/${id}/activity`],
    "user, with ended sessions": [
      ...aboutUser.map((path) => path.replace("state=active", "state=all")),
      `/api/events?limit=25&userId=${id}`,
    ],
    sessions: ["/api/sessions"],
    "sessions of a user": [`/api/sessions?userId=${id}`, `/api/users/${id}`],
    "sessions by device": [`/api/sessions/summary?userId=${id}`, `/api/users/${id}`],
    "no session found": ["/api/sessions?ip=203.0.113.7"],
    session: ["/api/sessions", `/api/sessions/${session}`, `/api/events?sessionId=${session}`],
    events: ["/api/events", "/api/events/histogram"],
    event: ["/api/events", "/api/events/histogram", `/api/events/${event}`],
    "events, numbers and all filters on show": ["/api/events", "/api/events/histogram"],
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
    account: ["/api/me/sessions?limit=200"],
  };
  Object.assign(screens, {
    "user, what was linked": `${screens.user}?what=accounts`,
    "user, by day": `${screens.user}?by=day`,
    "user, with ended sessions": `${screens.user}?sessions=all`,
    "events, numbers and all filters on show": "/events?as=table&more=on",
    // What nobody knows is left out, as from a mail that counts who follows its links.
    "sessions of a user": `/sessions?userId=${id}&utm_source=mail`,
    "sessions by device": `/sessions?by=device&userId=${id}`,
  });
  const askedBy = (name: string, first: string[]) =>
    test.step(name, async () => {
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
  const screensAsking = Object.entries(reads);
  // Two at a time: while one is watched for anything more that it might ask, the other goes on.
  for (let at = 0; at < screensAsking.length; at += 2)
    await Promise.all(screensAsking.slice(at, at + 2).map(([name, first]) => askedBy(name, first)));

  await test.step("after a sign-in too, as soon as it is known who that is", async () => {
    const page = await context.newPage();
    await page.addInitScript(() => localStorage.removeItem("rollcall.signed-in"));
    const asked = listen(page);
    const giveCode = await holdBack(page, CODE);
    await page.goto("/users", { waitUntil: "commit" });
    await expect.poll(() => asked.toSorted(), "before there is any code").toEqual(["/api/me", "/api/users"]);
    await giveCode();
    await expect(page.getByRole("heading", { name: "Users", level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(asked.toSorted()).toEqual(["/api/me", "/api/users"]);
    await page.close();
  });

  await test.step("an address is asked about while its page's code is on its way", async () => {
    const page = await context.newPage();
    await page.goto("/failures");
    const link = page.getByRole("link", { name: "127.0.0.1" }).first();
    await expect(link).toBeVisible();
    await page.waitForLoadState("networkidle");
    const asked = listen(page);
    const giveCode = await holdBack(page, CODE);
    await link.click();
    await expect.poll(() => asked.toSorted()).toEqual(reads.address);
    await giveCode();
    await expect(page.getByRole("heading", { name: /127\.0\.0\.1/, level: 1 })).toBeVisible();
    await page.close();
  });

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

  await test.step("whoever is no operator asks who he is and nothing else", async () => {
    const visitor = await open();
    await visitor.signIn("Dev", nameIn(project, "no.role").login);
    await visitor.page.addInitScript(() => localStorage.removeItem("rollcall.signed-in"));
    const asked = listen(visitor.page);
    await visitor.page.goto("/users");
    await expect(visitor.page.getByRole("heading", { level: 1 })).toBeVisible();
    await visitor.page.waitForLoadState("networkidle");
    expect(asked).toEqual(["/api/me"]);
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
