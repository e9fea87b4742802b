import type { Overview } from "../../../shared/schemas/stats.ts";
import { expect } from "../../support/person.ts";
import { type State, state } from "./state.ts";

const EVERYWHERE: State[] = [
  state("my menu", (at) => at.open(at.words.shell.yourMenu)),
  state("keys", (at) => at.openByKey("?")),
  state("palette", (at) => at.openByKey("ControlOrMeta+k")),
  state("palette, found", async (at) => {
    await at.openByKey("ControlOrMeta+k");
    await at.page.keyboard.type(at.somebody);
    await expect(at.page.getByRole("option", { name: at.somebody }).first()).toBeVisible();
  }),
  state("palette, an id", async (at) => {
    await at.openByKey("ControlOrMeta+k");
    await at.page.keyboard.type("890184806408192");
    await expect(at.top.getByText(at.words.palette.byId)).toBeVisible();
  }),
  state("palette, nothing", async (at) => {
    await at.openByKey("ControlOrMeta+k");
    await at.page.keyboard.type("qqq qqq");
    await expect(at.top.getByText(at.words.palette.nothing)).toBeVisible();
  }),
];

/** What the overview can come to, and every screen with it. */
export const OVERVIEW: Record<string, State[]> = {
  overview: [
    ...EVERYWHERE,
    state("as a table", (at) => at.press(at.words.overview.asTable), "main"),
    {
      name: "narrow rail",
      go: async (at) => {
        const rail = at.button(at.words.shell.narrowRail);
        // A phone has a bar in its place.
        if (await rail.isVisible()) await at.press(rail);
      },
      within: "body",
      leave: async (at) => {
        const rail = at.button(at.words.shell.widenRail);
        if (await rail.isVisible()) await at.press(rail);
      },
    },
    {
      name: "concerns",
      go: async (at) => {
        const now = new Date().toISOString();
        await at.told<Overview>(/\/api\/stats\/overview/, ({ days, ...rest }) => ({
          ...rest,
          days: days.map((day, index) =>
            index === days.length - 1 ? { ...day, failures: 400, suppressed: 90 } : day,
          ),
          failingProviders: [
            { provider: "acme", code: "providerError", failures: 7, since: now, lastAt: now },
          ],
        }));
        await expect(at.page.getByText(at.words.overview.onlyCounted(90))).toBeVisible();
      },
      within: "main",
      leave: (at) => at.untold(),
    },
  ],
};
