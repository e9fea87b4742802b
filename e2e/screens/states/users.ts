import { expect } from "../../support/person.ts";
import { apart, chips, type State, state } from "./state.ts";

const BAD_FILE = {
  name: "users.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("email,name\nnot-an-address,Nobody\nines.states@example.org,Ines\na,b,c\n"),
};

/** What the list of users can come to. */
export const USERS: Record<string, State[]> = {
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
};
