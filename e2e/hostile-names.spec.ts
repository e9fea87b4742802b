import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ORIGIN, STATE } from "./support/addresses.ts";
import { expect, test } from "./support/person.ts";
import { goSettled } from "./support/settled.ts";

interface Hostile {
  id: string;
  name: string;
  image: string | null;
  /** what is shown of the name, where that is not all */
  shown?: string;
}

/** What an app may have kept as somebody's name and picture, having asked nobody. */
const PEOPLE: Hostile[] = [
  { id: "hostile-1", name: "<img src=x onerror=alert(1)>", image: "javascript:alert(1)" },
  { id: "hostile-2", name: '"><script>alert(1)</script>', image: "https://pixel.invalid/who-looks.png" },
  {
    id: "hostile-3",
    name: "\u202egnp.yrollam",
    shown: "gnp.yrollam",
    image: "data:image/svg+xml,<svg onload=alert(1)>",
  },
  { id: "hostile-4", name: "M".repeat(1_000_000), shown: `${"M".repeat(99)}…`, image: null },
];

/** Writes users into the tables of Auth.js past Rollcall, as somebody's SQL does. */
function insertUsers(): void {
  const folder = join(STATE, "v3/d1/miniflare-D1DatabaseObject");
  const file = readdirSync(folder).find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name)) ?? "";
  const db = new DatabaseSync(join(folder, file), { timeout: 10_000 });
  const insert = db.prepare("INSERT OR IGNORE INTO users (id, name, email, image) VALUES (?, ?, ?, ?)");
  for (const { id, name, image } of PEOPLE) insert.run(id, name, `${id}<b>@example.com`, image);
  db.close();
}

test("what somebody calls himself is text and no more, and his picture is not fetched", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  insertUsers();
  const { page } = ada;
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== ORIGIN) asked.push(request.url().slice(0, 80));
  });

  await goSettled(page, "/users?query=hostile");
  const table = page.getByRole("table", { name: "Users" });
  await expect(table.getByRole("link")).toHaveCount(PEOPLE.length);
  for (const { name, shown = name } of PEOPLE)
    await expect(table.getByRole("link", { name: shown, exact: true })).toBeVisible();

  for (const { id, name, shown = name } of PEOPLE) {
    await goSettled(page, `/users/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(shown);
    await expect(page.getByText(`${id}<b>@example.com`).first()).toBeVisible();
    await expect(page.locator("main").locator("img, script, b")).toHaveCount(0);
    await expect(page.locator("main")).toHaveJSProperty("scrollLeft", 0);
    await page.getByRole("button", { name: "Ban user" }).click();
    await expect(page.getByRole("alertdialog").getByRole("button", { name: "Cancel" })).toBeInViewport();
    await page.keyboard.press("Escape");
  }

  await goSettled(page, "/events?type=createUser");
  await expect(page.getByRole("table", { name: "Events" })).toContainText(PEOPLE[0]?.name ?? "");
  expect(asked).toEqual([]);
});
