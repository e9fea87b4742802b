import { EVENT_TYPES } from "../../../shared/event-types.ts";
import { expect } from "../../support/person.ts";
import { apart, chips, type State, state } from "./state.ts";

/** Half of a file: the line broke within an event. */
const HALF_A_FILE = "id,at,type\n1,2026-01-01T00:00:00.000Z,signIn\n2,2026-";

/** What sessions, events and an address can come to. */
export const TRAIL: Record<string, State[]> = {
  sessions: [
    state("revoke everyone's", async (at) => {
      await at.open(at.words.sessions.revokeEveryone);
      await expect(at.top.getByText(at.words.sessions.allCanSignInAgain)).toBeVisible();
    }),
    apart("revoke everyone's, not counted yet", async (at) => {
      await at.hold(/\/api\/sessions\/revoke/);
      await at.open(at.words.sessions.revokeEveryone);
      await expect(at.top.getByText(at.words.sessions.counting)).toBeVisible();
    }),
    state("views", (at) => at.open(at.words.views.views)),
    state("views, a new name", async (at) => {
      await at.open(at.words.views.views);
      await at.press(
        at.top.getByRole("list", { name: at.words.views.savedViews }).getByRole("button").first(),
      );
      await expect(at.button(at.words.views.renameIt)).toBeVisible();
    }),
    ...chips(
      (at) => at.words.sessions.user,
      (at) => at.words.sessions.ip,
      (at) => at.words.sessions.state,
    ),
    state("no address", async (at) => {
      await at.open(at.words.sessions.ip);
      await at.fill(at.words.overlays.ip, "nowhere");
      await at.page.keyboard.press("Enter");
      await expect(at.top.getByText(at.words.overlays.noAddress)).toBeVisible();
    }),
    state("no country", async (at) => {
      await at.open(at.words.sessions.country);
      await at.top.getByRole("combobox").fill("Atlantis");
      await at.page.keyboard.press("Enter");
      await expect(at.top.getByText(at.words.overlays.noCountry)).toBeVisible();
    }),
    state("more filters", (at) => at.press(at.words.sessions.moreFilters), "main"),
    ...chips((at) => at.words.sessions.signedIn),
    state("selected", (at) => at.page.getByRole("checkbox").nth(1).press("Space"), "main"),
    state("revoke them", (at) => at.open(at.words.sessions.revokeMany)),
    {
      name: "compact",
      go: async (at) => {
        await at.page.evaluate(() => localStorage.setItem("rollcall.density", "compact"));
        await at.page.reload();
        await expect(at.page.locator("html")).toHaveAttribute("data-density", "compact");
        await expect(at.page.getByRole("row").nth(1)).toBeVisible();
      },
      within: "main",
      leave: (at) => at.page.evaluate(() => localStorage.removeItem("rollcall.density")),
    },
  ],
  events: [
    state("details", async (at) => {
      await at.page.keyboard.press("j");
      await at.openByKey("Enter");
      await expect(at.top.getByRole("term").first()).toBeVisible();
    }),
    state("export", (at) => at.open(at.words.events.export)),
    state("types", async (at) => {
      await at.open(at.words.events.type);
      await expect(at.top.getByRole("combobox")).toBeFocused();
      await expect(at.top.getByRole("option")).toHaveCount(EVENT_TYPES.length);
      const list = at.top.getByRole("listbox");
      expect((await list.boundingBox())?.height).toBeLessThan(400);
    }),
    state("types, by their words", async (at) => {
      await at.open(at.words.events.type);
      await at.page.keyboard.type(at.words.eventTypes.types.revokeSession);
      await expect(at.top.getByRole("option")).toHaveText(/^revokeSession/);
    }),
    state("types, none", async (at) => {
      await at.open(at.words.events.type);
      await at.page.keyboard.type("qqq");
      await expect(at.top.getByText(at.words.eventTypes.none)).toBeVisible();
    }),
    ...chips((at) => at.words.events.time),
    state("numbers", (at) => at.press(at.words.events.showNumbers), "main"),
    apart("export, broken", async (at) => {
      await at.page.route(/\/api\/events\/export/, (route) =>
        route.fulfill({ contentType: "text/csv", body: HALF_A_FILE }),
      );
      await at.export(at.words.events.export);
      await expect(at.button(at.words.exports.takeThis)).toBeVisible();
    }),
    apart("export, not begun", async (at) => {
      await at.cut(/\/api\/events\/export/);
      await at.export(at.words.events.export);
      await expect(at.top.getByRole("alert")).toBeVisible();
    }),
    state(
      "watched",
      async (at) => {
        await at.press(at.words.events.live);
        await expect(at.page.getByText(at.words.events.watching)).toBeVisible();
      },
      "main",
    ),
    {
      name: "watched, with more above",
      go: async (at) => {
        await at.page.getByRole("main").evaluate((main) => main.scrollTo(0, 300));
        await at.send("POST", "/api/jobs", { kind: "unban", userIds: ["nobody"], reason: "To be seen" });
        await expect(at.button(at.words.events.showNew(1))).toBeVisible();
      },
      within: "main",
      leave: (at) => at.press(at.words.events.live),
    },
  ],
  address: [
    state("revoke", async (at) => {
      await at.open(at.words.address.revoke);
      await expect(at.top.getByText(at.words.sessions.allCanSignInAgain)).toBeVisible();
    }),
    state("selected", (at) => at.page.getByRole("checkbox").last().press("Space"), "main"),
    state("ban them", (at) => at.open(at.words.address.ban(1))),
  ],
};
