import type { Page } from "@playwright/test";
import { make } from "./support/made.ts";
import { expect, type Person, test } from "./support/person.ts";
import { goSettled } from "./support/settled.ts";

/** Lets no such request through, as on a line that is down; the answer mends it. */
async function lose({ page, ...ada }: Person, asked: RegExp): Promise<() => Promise<void>> {
  ada.expectStatus(0);
  await page.route(asked, (route) => route.abort("internetdisconnected"));
  return () => page.unroute(asked);
}

/** What makes the console look again at all that it shows. */
const comeBackToTab = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));

test("a look that fails takes nothing off the screen, and says that it failed", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { id } = await make<{ id: string }>(ada, "/api/users", {
    email: "stella@example.org",
    name: "Stella",
  });

  await test.step("earlier notes", async () => {
    for (let n = 0; n < 15; n++) await make(ada, `/api/users/${id}/notes`, { text: `Note ${n}` });
    await goSettled(page, `/users/${id}`);
    const notes = page.getByRole("region", { name: "Notes" });
    const earlier = notes.getByRole("button", { name: "Show earlier notes" });
    const mend = await lose(ada, /notes\?.*cursor=/);
    await earlier.click();
    await expect(notes.getByRole("alert")).toContainText("Rollcall cannot be reached");
    await expect(notes.getByText("Note 14")).toBeVisible();
    await mend();
    await earlier.click();
    await expect(notes.getByText("Note 0", { exact: true })).toBeVisible();
    await expect(notes.getByRole("alert")).toHaveCount(0);
  });

  await test.step("the same notes, looked at again", async () => {
    await goSettled(page, `/users/${id}`);
    const notes = page.getByRole("region", { name: "Notes" });
    const mend = await lose(ada, /notes/);
    await expect(async () => {
      await comeBackToTab(page);
      await expect(notes.getByRole("alert")).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await expect(notes.getByText("Note 14")).toBeVisible();
    await mend();
  });

  await test.step("a session in its panel", async () => {
    const sessions = await (await page.request.get("/api/sessions")).json();
    const one = sessions.items[0].id;
    await goSettled(page, `/sessions?open=${one}`);
    const panel = page.getByRole("dialog");
    const end = panel.getByRole("button", { name: "Revoke session" });
    await expect(end).toBeVisible();
    const mend = await lose(ada, new RegExp(`/api/sessions/${one}$`));
    await expect(async () => {
      await comeBackToTab(page);
      await expect(panel.getByRole("alert")).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await expect(end).toBeVisible();
    await mend();
  });
});

test("events of one kind are not taken for those of another while those are on their way", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { id } = await make<{ id: string }>(ada, "/api/users", {
    email: "karl@example.org",
    name: "Karl Kind",
  });
  const happened = page.getByRole("region", { name: "What happened" });
  const created = happened.getByText("created");
  let answer = Promise.withResolvers<void>();
  await page.route(/\/api\/events\?.*userId=/, async (route) => {
    await answer.promise;
    await route.continue();
  });
  answer.resolve();

  await test.step("of none it is not concluded that there is nothing at all", async () => {
    await goSettled(page, `/users/${id}?what=failures`);
    answer = Promise.withResolvers();
    await happened.getByRole("button", { name: "Show everything" }).click();
    await expect(happened.getByRole("button", { name: "Kind", exact: true })).toBeVisible();
    await expect(happened.locator("[aria-busy=true]")).toBeVisible();
    await expect(happened).not.toContainText("Nothing is on the trail");
    answer.resolve();
    await expect(created).toBeVisible();
  });

  await test.step("those from before are marked", async () => {
    answer = Promise.withResolvers();
    await happened.getByRole("button", { name: "Kind", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Sign-ins" }).click();
    await expect(happened.locator("[aria-busy=true]")).toContainText("created");
    answer.resolve();
    await expect(happened).toContainText("Nothing of this kind");
  });
});
