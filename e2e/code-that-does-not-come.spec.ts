import type { Page } from "@playwright/test";
import { handsAt } from "./support/hands.ts";
import { make } from "./support/made.ts";
import { expect, test } from "./support/person.ts";
import { goSettled } from "./support/settled.ts";

/** Lets no code through whose name fits, as on a line that is down; the answer mends it. */
async function loseCode(page: Page, named: string): Promise<() => Promise<void>> {
  const code = new RegExp(`/assets/(${named})-[^/]*\\.js$`);
  await page.route(code, (route) => route.abort("internetdisconnected"));
  return () => page.unroute(code);
}

test("code that does not come takes nothing along: it is told of, and a second press asks for it again", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  ada.expectStatus(0);
  const { page } = ada;
  const { dialog, notices, keys } = handsAt(page);
  const { id } = await make<{ id: string }>(ada, "/api/users", {
    email: "wanda@example.org",
    name: "Wanda Without",
  });
  const missing = notices.getByRole("alert").filter({ hasText: "A part of the console could not be shown" });
  const dismiss = notices.getByRole("button", { name: "Dismiss" });

  await test.step("a question, over a note that is half written", async () => {
    const mend = await loseCode(page, "user-dialogs|dialog");
    await goSettled(page, `/users/${id}`);
    const note = page.getByRole("textbox", { name: "New note" });
    await note.fill("Half written");
    const ban = page.getByRole("button", { name: "Ban user" });
    await ban.click();
    await expect(missing).toBeVisible();
    await expect(missing.getByRole("button", { name: "Reload" })).toBeVisible();
    await expect(note).toHaveValue("Half written");
    await expect(dialog).toHaveCount(0);
    // Nothing waits for keys any more.
    await keys("[");
    await expect(page.getByRole("button", { name: "Expand the sidebar" })).toBeVisible();
    await dismiss.click();
    await expect(missing).toHaveCount(0);
    await ban.click();
    await expect(missing).toBeVisible();
    await mend();
    await ban.click();
    await expect(dialog.getByRole("textbox", { name: "Reason" })).toBeVisible();
    await keys("Escape");
    await note.fill("");
  });

  await test.step("a field of a filter", async () => {
    const mend = await loseCode(page, "popover");
    await goSettled(page, "/users");
    const status = page.getByRole("button", { name: "Status" });
    await status.click();
    await expect(missing).toBeVisible();
    await expect(status).toHaveAttribute("aria-expanded", "false");
    await mend();
    await dismiss.click();
    await status.click();
    await expect(page.getByRole("dialog", { name: "Filter by status" })).toBeVisible();
  });

  await test.step("what is in such a field, so that no empty one stays open", async () => {
    const mend = await loseCode(page, "event-type-list");
    await goSettled(page, "/events");
    const type = page.getByRole("button", { name: "Type" });
    await type.click();
    await expect(missing).toBeVisible();
    await expect(type).toHaveAttribute("aria-expanded", "false");
    await mend();
    await type.click();
    await expect(page.getByRole("combobox", { name: "Type" })).toBeVisible();
  });

  await test.step("a few words beside a button, which nothing is said of", async () => {
    const me = await (await page.request.get("/api/me")).json();
    const mend = await loseCode(page, "tooltip");
    const lost = page.waitForEvent("requestfailed", (request) => request.url().includes("/tooltip-"));
    await page.goto(`/users/${me.id}`);
    await lost;
    await expect(page.getByRole("button", { name: "Ban user" })).toHaveAttribute("aria-disabled", "true");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Ada");
    await expect(missing).toHaveCount(0);
    await mend();
  });
});
