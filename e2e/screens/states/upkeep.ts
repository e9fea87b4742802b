import type { Health } from "../../../shared/schemas/health.ts";
import type { JobDetail } from "../../../shared/schemas/job.ts";
import type { SessionPage } from "../../../shared/schemas/session.ts";
import { expect } from "../../support/person.ts";
import type { Stage } from "../stage.ts";
import { apart, type State, state } from "./state.ts";

/** A job as it would be told of while it goes on, or once it came to nothing, and a question about it. */
const aJob = (name: string, of: Partial<JobDetail["job"]>, ask?: (at: Stage) => string): State => ({
  name,
  go: async (at) => {
    await at.told<JobDetail>(/\/api\/jobs\/[^/]+$/, ({ job, items, nextCursor }) => ({
      job: { ...job, total: 3, succeeded: 1, refused: 1, ...of },
      items: items.flatMap((item) => [
        { ...item, result: "done" },
        { ...item, position: 2, result: "outranked" },
        { ...item, position: 3, result: "pending" },
      ]),
      nextCursor,
    }));
    await expect(at.page.getByText(at.words.jobs.statuses[of.status ?? "queued"]).first()).toBeVisible();
    if (ask) await at.open(ask(at));
  },
  ...(ask ? {} : { within: "main" }),
  leave: async (at) => {
    await at.close();
    await at.untold();
  },
});

/** What jobs, health, operators, keys and one’s account can come to. */
export const UPKEEP: Record<string, State[]> = {
  job: [
    aJob("running", { status: "running", finishedAt: null }),
    aJob("stop it", { status: "running", finishedAt: null }, (at) => at.words.jobs.stop),
    aJob("failed", { status: "failed", code: "users:ban" }),
    aJob("lift its bans", { kind: "ban", status: "done" }, (at) => at.words.bulk.undoBans),
  ],
  health: [
    apart(
      "taking rows over",
      async (at) => {
        await at.told<Health>(/\/healthz/, ({ adoption, ...rest }) => ({
          ...rest,
          adoption: adoption && {
            ...adoption,
            users: { done: 1, total: 3 },
            sessions: { done: 0, total: 2 },
          },
        }));
        await expect(at.page.getByText(at.words.health.beingTaken)).toBeVisible();
      },
      "main",
    ),
    apart(
      "not asked again",
      async (at) => {
        await at.cut(/\/healthz/);
        await at.press(at.words.health.lookAgain);
        await expect(at.page.getByRole("alert")).toBeVisible();
      },
      "main",
    ),
    {
      name: "failing",
      go: async (at) => {
        await at.told<Health>(
          /\/healthz/,
          ({ adoption, ...rest }) => ({
            ...rest,
            status: "failing",
            setting: "AUTH_SECRET",
            schema: { missing: ["rollcall_users", "rollcall_users_after_insert"] },
            adoption: adoption && { ...adoption, users: { done: 1, total: 3 } },
          }),
          503,
        );
        await expect(at.page.getByText(at.words.health.fails)).toBeVisible();
      },
      within: "main",
      leave: (at) => at.untold(),
    },
  ],
  operators: [
    state("add", async (at) => {
      await at.open(at.words.operators.add);
      await at.fill(at.words.overlays.person, at.somebody);
      await expect(at.top.getByRole("listitem").first()).toContainText(at.somebody);
    }),
    state("change a role", (at) =>
      at.open(at.page.getByRole("row").filter({ hasText: at.viewer }).getByRole("button").first()),
    ),
    state("take a role back", (at) =>
      at.open(at.page.getByRole("row").filter({ hasText: at.viewer }).getByRole("button").last()),
    ),
    state(
      "why not",
      async (at) => {
        await at.page.getByRole("row").filter({ hasText: "ada@" }).getByRole("button").first().focus();
        await expect(at.page.getByText(at.words.common.notToYourself)).toBeVisible();
      },
      "main",
    ),
  ],
  keys: [
    state("revoke", (at) => at.open(at.words.keys.revokeOne("Nightly export"))),
    state("rotate", (at) => at.open(at.words.keys.rotateOne("Nightly export"))),
    {
      name: "rotated",
      go: async (at) => {
        await at.press(at.words.keys.rotateOne("Nightly export"));
        await at.press(at.words.keys.rotateKey);
        await expect(at.button(at.words.keys.copySecret)).toBeVisible();
      },
      leave: (at) => at.press(at.words.keys.haveKept),
    },
  ],
  account: [
    state("link", (at) => at.press(at.words.accounts.linkAnother), "main"),
    apart("sign out elsewhere", async (at) => {
      // She may be signed in nowhere else.
      await at.told<SessionPage>(/\/api\/me\/sessions/, ({ items, ...rest }) => ({
        ...rest,
        items: items.flatMap((session) => [session, { ...session, id: `${session.id}0`, current: false }]),
      }));
      await at.open(at.words.sessions.signOutElsewhere);
    }),
  ],
  "new key": [
    state(
      "nothing chosen",
      async (at) => {
        await at.page.getByRole("textbox", { name: at.words.keys.name }).fill("States");
        await at.press(at.words.keys.make);
        await expect(at.page.getByRole("alert")).toBeVisible();
      },
      "main",
    ),
  ],
};
