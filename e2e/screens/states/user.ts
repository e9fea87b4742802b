import { expect } from "../../support/person.ts";
import { goSettled } from "../../support/settled.ts";
import type { Stage } from "../stage.ts";
import { apart, chips, type State, state } from "./state.ts";

/** Where notices come. */
const NOTICES = "section:has(> [aria-live=polite])";

/** Gives the user whose page it is another name, as somebody else would. */
const rename = (at: Stage, name: string) =>
  at.send("PATCH", `/api${new URL(at.page.url()).pathname}`, { name });

/** What the page of a user can come to. */
export const USER: Record<string, State[]> = {
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
};
