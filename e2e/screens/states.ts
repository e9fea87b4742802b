import { EVENT_TYPES } from "../../shared/event-types.ts";
import type { Health } from "../../shared/schemas/health.ts";
import type { JobDetail } from "../../shared/schemas/job.ts";
import type { SessionPage } from "../../shared/schemas/session.ts";
import type { Overview } from "../../shared/schemas/stats.ts";
import { expect } from "../support/person.ts";
import { goSettled } from "../support/settled.ts";
import type { Stage } from "./stage.ts";

/** Something that a screen can come to, by the way there from the state before it, with nothing open. */
interface State {
  name: string;
  go: (stage: Stage) => Promise<unknown>;
  /** where it is a part of the page and lies not over it */
  within?: string;
  /** the way back, where Esc is none */
  leave?: (stage: Stage) => Promise<unknown>;
}

/** Where notices come. */
const NOTICES = "section:has(> [aria-live=polite])";

const BAD_FILE = {
  name: "users.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("email,name\nnot-an-address,Nobody\nines.states@example.org,Ines\na,b,c\n"),
};

/** Half of a file: the line broke within an event. */
const HALF_A_FILE = "id,at,type\n1,2026-01-01T00:00:00.000Z,signIn\n2,2026-";

const state = (name: string, go: State["go"], within?: string): State => ({
  name,
  go,
  ...(within && { within }),
});
/** What is seen while, or since, the Worker answers otherwise than it would; afterwards it answers for itself again. */
const apart = (name: string, go: State["go"], within?: string): State => ({
  ...state(name, go, within),
  leave: (at) => at.untold(),
});
/** Chips that open a field. */
const chips = (...names: ((stage: Stage) => string)[]): State[] =>
  names.map((name, index) => state(`chip ${index + 1}`, (stage) => stage.open(name(stage))));

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

/** Gives the user whose page it is another name, as somebody else would. */
const rename = (at: Stage, name: string) =>
  at.send("PATCH", `/api${new URL(at.page.url()).pathname}`, { name });

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

/** What the screens can come to, each by the name that `prepareScene` gives it. */
export const STATES: Record<string, State[]> = {
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
  users: [
    state("create", (at) => at.open(at.words.users.create)),
    state("create, taken", async (at) => {
      await at.open(at.words.users.create);
      await at.fill(at.words.createUser.email, "ada@example.com");
      await at.press(at.words.createUser.verb);
      await expect(at.top.getByRole("alert")).toBeVisible();
    }),
    state("import", (at) => at.open(at.words.users.importSome)),
    state("import, bad lines", async (at) => {
      await at.open(at.words.users.importSome);
      await at.top.getByLabel(at.words.importUsers.file, { exact: true }).setInputFiles(BAD_FILE);
      await expect(at.top.getByRole("table")).toBeVisible();
    }),
    state("export", (at) => at.open(at.words.users.export)),
    apart("export, running", async (at) => {
      await at.hold(/\/api\/users\/export/);
      await at.export(at.words.users.export);
      await expect(at.top.getByText(at.words.exports.runs)).toBeVisible();
    }),
    state("export, done", async (at) => {
      await at.export(at.words.users.export);
      await expect(at.top.getByText(at.words.exports.done)).toBeVisible();
    }),
    ...chips(
      (at) => at.words.users.status,
      (at) => at.words.lists.provider,
      (at) => at.words.users.role,
    ),
    state("columns", (at) => at.open(at.words.lists.columns)),
    state("actions of a row", async (at) => {
      await at.page.keyboard.press("j");
      await at.openByKey(".");
    }),
    state("selected", (at) => at.page.getByRole("checkbox").nth(1).press("Space"), "main"),
    apart("ban them, not counted yet", async (at) => {
      await at.hold(/\/api\/jobs$/);
      await at.open(at.words.bulk.ban.verb);
    }),
    state("ban them", (at) => at.open(at.words.bulk.ban.verb)),
    state("delete them", (at) => at.open(at.words.bulk.delete.verb)),
    state("all", (at) => at.press(at.page.locator("[data-bar] button").first()), "main"),
    state("revoke all of them", (at) => at.open(at.words.bulk.revoke.verb)),
  ],
  user: [
    state(
      "id copied",
      async (at) => {
        await at.press(at.words.common.copy(at.words.user.idToCopy));
        await expect(at.page.getByRole("status").filter({ hasText: at.words.common.copied })).toBeAttached();
      },
      "main",
    ),
    state("edit", (at) => at.open(at.words.user.edit)),
    state("edit, throw away?", async (at) => {
      await at.open(at.words.user.edit);
      await at.fill(at.words.user.nameField, "Somebody Else");
      await at.page.keyboard.press("Escape");
      await expect(at.top.getByRole("alert")).toBeVisible();
    }),
    state("ban", (at) => at.open(at.words.user.ban)),
    state("ban until", async (at) => {
      await at.open(at.words.user.ban);
      await at.top.getByRole("combobox").selectOption("date");
    }),
    state("role", (at) => at.open(at.words.operators.change)),
    state("role, owner", async (at) => {
      await at.open(at.words.operators.change);
      await at.top.getByRole("combobox").selectOption("owner");
    }),
    state("unlink", (at) =>
      at.open(at.page.getByRole("region", { name: at.words.accounts.waysIn }).getByRole("button").last()),
    ),
    state("revoke a session", (at) => at.open(at.words.sessions.revoke)),
    state("revoke all sessions", (at) => at.open(at.words.sessions.revokeAll)),
    state(
      "ended sessions",
      async (at) => {
        await at.press(at.words.sessions.showEnded);
        const told = at.words.sessions.liveAndEnded(0, 0, true).replaceAll("0", "\\d+");
        const heading = at.page.getByRole("heading", { name: at.words.sessions.signedInNow });
        await expect(heading).toContainText(new RegExp(told));
      },
      "main",
    ),
    ...chips((at) => at.words.activity.kind),
    state("days", (at) => at.press(at.words.activity.byDay), "main"),
    {
      name: "leave?",
      go: async (at) => {
        const places = at.page.getByRole("navigation", { name: at.words.shell.mainNavigation });
        await at.page.getByRole("textbox", { name: at.words.notes.newNote }).fill("Half a");
        await at.open(places.getByRole("link", { name: at.words.shell.events }));
      },
      leave: async (at) => {
        await at.close();
        await at.page.getByRole("textbox", { name: at.words.notes.newNote }).fill("");
      },
    },
    state("delete a note", (at) => at.open(at.words.notes.delete)),
    state("metadata", (at) => at.open(at.words.user.editMetadata)),
    state("metadata, not JSON", async (at) => {
      await at.open(at.words.user.editMetadata);
      await at.fill(at.words.user.metadata, "{");
      await at.press(at.words.user.saveMetadata);
      await expect(at.top.getByRole("alert")).toBeVisible();
    }),
    state("metadata, too much", async (at) => {
      await at.open(at.words.user.editMetadata);
      await at.fill(at.words.user.metadata, JSON.stringify({ all: "0".repeat(5_000) }));
      await at.press(at.words.user.saveMetadata);
      await expect(at.top.getByRole("alert")).toContainText("/metadata");
    }),
    state("merge, with whom", (at) => at.open(at.words.user.merge)),
    state("merge, what moves", async (at) => {
      await at.open(at.words.user.merge);
      await at.fill(at.words.overlays.person, at.twin);
      const found = at.top.getByRole("list", { name: at.words.overlays.usersFound }).getByRole("button");
      await at.press(found.filter({ hasText: at.twin }));
      await expect(at.top.getByRole("textbox", { name: at.words.mergeUsers.typeEmail })).toBeVisible();
    }),
    state("delete", (at) => at.open(at.words.user.delete)),
    state(
      "saved, to be undone",
      async (at) => {
        await at.open(at.words.user.editMetadata);
        await at.fill(at.words.user.metadata, `{ "seen": "${at.words.user.metadata}" }`);
        await at.press(at.words.user.saveMetadata);
        await expect(at.button(at.words.undo.verb)).toBeVisible();
      },
      NOTICES,
    ),
    apart(
      "not to be undone",
      async (at) => {
        await at.cut(/\/api\/users\/[^/]+$/, "PATCH");
        await at.press(at.words.undo.verb);
        await expect(at.page.getByRole("alert")).toContainText(at.words.undo.failed);
      },
      NOTICES,
    ),
    {
      name: "changed meanwhile",
      go: async (at) => {
        await at.open(at.words.user.edit);
        await at.fill(at.words.user.emailField, "somebody.else@example.org");
        await rename(at, `${at.somebody} II`);
        await at.press(at.words.user.save);
        const told = at.words.user.changedField("name", at.somebody, `${at.somebody} II`);
        await expect(at.top.getByText(told)).toBeVisible();
      },
      leave: (at) => rename(at, at.somebody),
    },
    state(
      "another was merged into him",
      async (at) => {
        const user = { id: new URL(at.page.url()).pathname.split("/").pop() };
        const merge = { data: { userId: "merged-into-him" }, user };
        await at.page.route(/\/api\/events\?.*mergeUsers/, (route) =>
          route.fulfill({ json: { items: [merge], nextCursor: null } }),
        );
        await goSettled(at.page, `/users/${user.id}?was=merged-into-him`);
        await expect(at.page.getByText(at.words.mergeUsers.was("merged-into-him"))).toBeVisible();
      },
      "main",
    ),
  ],
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
