import type { Route } from "@playwright/test";
import { type Detail, detail, detailWords } from "../../shared/details.ts";
import { ERRORS, type ErrorCode } from "../../shared/error-codes.ts";
import { nameIn } from "../support/name-in.ts";
import { expect, test } from "../support/person.ts";
import { addViewer, prepareScene } from "../support/scene.ts";
import { expectSettled, goSettled } from "../support/settled.ts";
import { Looker } from "./looker.ts";

// Many screens in one go: sooner over than a sign-in for each.
test.setTimeout(360_000);

/** What the screens, and parts of them, ask for before they can show anything. */
const ASKED: Record<string, RegExp> = {
  overview: /\/api\/stats\//,
  failures: /\/api\/events\/failures/,
  address: /\/api\/sessions\?/,
  session: /\/api\/sessions\/[^/]+$/,
  "session, its events": /\/api\/events\?/,
  users: /\/api\/users(\?|$)/,
  user: /\/api\/users\/[^/]+$/,
  "user, its parts": /\/api\/(users\/[^/]+\/|events)/,
  sessions: /\/api\/sessions(\?|$)/,
  "sessions by device": /\/api\/sessions\/summary/,
  event: /\/api\/events\/\d+$/,
  events: /\/api\/events(\/histogram)?(\?|$)/,
  operators: /\/api\/operators/,
  keys: /\/api\/keys/,
  jobs: /\/api\/jobs/,
  job: /\/api\/jobs\/[^/]+$/,
  account: /\/api\/me\/sessions/,
  health: /\/healthz/,
  "sign in": /\/auth\/providers/,
};

/** Screens that are laid out otherwise on a phone, and looked at there; what stands for data that does not come is the same everywhere. */
const ON_PHONE = new Set(["overview", "users", "user", "events"]);

/** Rows to come may reach below the window. There is nothing to read in them, so nobody has to scroll to them by keyboard. */
const WHILE_LOADING = ["scrollable-region-focusable"];

/** An answer as the API gives it: what it says for itself is English. */
const problem = (code: ErrorCode, said: Detail) => (route: Route) =>
  route.fulfill({
    status: ERRORS[code].status,
    contentType: "application/problem+json",
    headers: { "X-Request-Id": "0123456789abcdef", "Retry-After": "30" },
    json: {
      type: "about:blank",
      ...ERRORS[code],
      detail: detailWords(said),
      detailCode: said.code,
      detailValues: said.values,
      code,
      requestId: "0123456789abcdef",
    },
  });

/** How an answer can be no answer, one way after the other. */
const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  "the server fails": problem("internal", detail("logged")),
  "too many requests": problem("rate_limited", detail("tooManyRequests", "1200", "30")),
  "the network fails": (route) => route.abort("internetdisconnected"),
};

test("a screen is for everyone while it loads, and when its data does not come", async ({ open }, {
  project,
}) => {
  const { ada, screens } = await prepareScene(open, project);
  const { page } = ada;
  for (const status of [500, 429, 0]) ada.expectStatus(status);
  const looker = await Looker.at(page, project);
  const somebody = nameIn(project, "scene").name;
  const faults = Object.entries(FAULTS);
  const looked = Object.entries(ASKED).filter(([screen]) => project.name !== "phone" || ON_PHONE.has(screen));
  for (const [index, [screen, asked]] of looked.entries()) {
    const held: Route[] = [];
    let answer = async (route: Route): Promise<void> => {
      held.push(route);
    };
    await page.route(asked, (route) => answer(route));
    await page.goto(screens[screen.split(",")[0] ?? ""] ?? "");
    await expect(page.getByRole("main")).toBeVisible();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    // A part is looked at once what it is a part of is there.
    if (screen.includes(","))
      await expect(page.getByRole("heading", { name: somebody }).first()).toBeVisible();
    const light = ON_PHONE.has(screen) ? "contrast" : "all";
    await looker.see(`${screen}, loading`, { except: WHILE_LOADING });

    // What failed looks the same on all screens, so each has a fault of its own.
    const [fault, fail] = faults[index % faults.length] ?? ["", answer];
    answer = fail;
    await Promise.all(held.map(fail));
    await expect(page.getByRole("alert").first()).toBeVisible();
    await looker.see(`${screen}, when ${fault}`, { light });
    await page.unroute(asked);
  }
});

test("the overview gives no all-clear for what it could not read, and warns of what it could", async ({
  open,
}, { project }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  ada.expectStatus(500);
  const looker = await Looker.at(page, project);
  const { overview } = looker.words;
  const fail = problem("internal", detail("logged"));
  const attention = page.getByRole("region", { name: overview.attention });

  await page.route(/\/healthz/, fail);
  await page.goto("/");
  await expect(attention.getByText(overview.healthUnread)).toBeVisible();
  await expect(attention.getByRole("link", { name: overview.openHealth })).toHaveAttribute("href", "/health");
  await expect(page.getByText(overview.nothing)).toBeHidden();
  await page.unroute(/\/healthz/);

  await page.route(/\/healthz/, (route) =>
    route.fulfill({ json: { status: "failing", version: "0", setting: null, schema: null, adoption: null } }),
  );
  await page.route(/\/api\/stats\//, fail);
  await page.reload();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(attention.getByText(overview.databaseSilent)).toBeVisible();
  await looker.see("overview, when only its health is there");
});

test("the whole console says that the server fails, and a list that is watched, that its line is broken", async ({
  open,
}, { project }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  for (const status of [0, 500]) ada.expectStatus(status);
  const looker = await Looker.at(page, project);
  const { events } = looker.words;

  // It is said to be broken only when it has not come back for a while.
  await page.clock.install();
  await page.route(/\/api\/events\/stream/, (route) => route.abort("internetdisconnected"));
  const refused = page.waitForEvent("requestfailed", (request) => request.url().includes("/stream"));
  await page.goto("/events?live=on");
  await refused;
  await expectSettled(page);
  await page.clock.fastForward(5_000);
  await expect(page.getByText(events.broken)).toBeVisible();
  await looker.see("events, when the line is broken");

  ada.expectFault("ApiError");
  await page.route(/\/api\/me$/, problem("internal", detail("logged")));
  await page.reload();
  await expect(page.getByRole("alert")).toBeVisible();
  await looker.see("the console, when the server fails");
});

test("a screen is for everyone where one may not look, or may only look", async ({ open }, { project }) => {
  const { ada, screens } = await prepareScene(open, project);
  const viewer = await addViewer(open, ada, project);
  const looker = await Looker.at(viewer.page, project);
  for (const screen of ["users", "user", "sessions", "events", "operators", "keys", "jobs"]) {
    await goSettled(viewer.page, screens[screen] ?? "");
    await looker.see(`${screen}, to a viewer`);
  }
  const stranger = await open();
  await stranger.signIn("Dev", `stranger.${project.name}`);
  stranger.expectStatus(403);
  const other = await Looker.at(stranger.page, project);
  for (const [screen, path] of Object.entries(screens)) {
    if (/sign|mail|page|settings|account/.test(screen)) continue;
    await stranger.page.goto(path);
    await expect(
      stranger.page.getByRole("heading", { name: other.words.common.noAccess }),
      screen,
    ).toBeVisible();
  }
  await expectSettled(stranger.page);
  await other.see("to somebody without a role");
});
