import { expect, test } from "./support/person.ts";

test("a change is on show before it is answered, goes back where the answer is no, and can be undone", async ({
  open,
}) => {
  const { page, ...ada } = await open();
  await ada.signIn("Dev", "ada");
  const made = await page.request.post("/api/users", {
    data: { email: "rudolf@example.org", name: "Rudolf" },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  const { id } = await made.json();
  await page.goto(`/users/${id}`);
  const head = page.locator("h1");
  await expect(head).toContainText("Active");

  const held = Promise.withResolvers<void>();
  await page.route(`**/api/users/${id}/ban`, async (route) => {
    await held.promise;
    await route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      json: {
        type: "about:blank",
        title: "The database does not answer",
        status: 503,
        detail: "The database has too much to do.",
        code: "database_unavailable",
        requestId: "11111111-2222-4333-8444-555555555555",
      },
    });
  });
  ada.expectStatus(503);
  await page.getByRole("button", { name: "Ban user" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Ban Rudolf?" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill("A try");
  await dialog.getByRole("button", { name: "Ban user" }).click();
  await expect(head).toContainText("Banned");

  held.resolve();
  await expect(dialog.getByRole("alert")).toContainText("11111111-2222-4333-8444-555555555555");
  await expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveValue("A try");
  await expect(head).toContainText("Active");

  await page.unroute(`**/api/users/${id}/ban`);
  // The answer says enough to go on with, though the next look at the user never comes.
  await page.route(`**/api/users/${id}`, () => {});
  await dialog.getByRole("button", { name: "Ban user" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Unban user" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Unban user" }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await expect(head).toContainText("Active");

  await page.unroute(`**/api/users/${id}`);
  await page.clock.install();
  await page.reload();
  await page.getByRole("button", { name: "Ban user" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Ban user" }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await expect(head).toContainText("Banned");
  // What it offers stays for as long as somebody is at it.
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.hover();
  await page.clock.fastForward(30_000);
  await undo.focus();
  await page.mouse.move(0, 0);
  await page.clock.fastForward(30_000);
  await undo.press("Enter");
  await expect(head).toContainText("Active");
});

test("typing in a search waits for no answer, and loses no letter to one", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  // However many users there are, the owner is among the first of them.
  await page.goto("/users?role=owner");
  const field = page.getByRole("searchbox");
  const row = page.getByRole("table", { name: "Users" }).getByRole("link", { name: "Ada", exact: true });
  await expect(row).toBeVisible();
  const held = Promise.withResolvers<void>();
  const isSearch = (url: URL) => url.pathname === "/api/users" && url.searchParams.has("query");
  await page.route(isSearch, async (route) => {
    await held.promise;
    await route.continue();
  });
  const asked = page.waitForRequest((request) => isSearch(new URL(request.url())));
  await field.pressSequentially("a");
  await asked;
  await field.pressSequentially("da@example.com");
  await expect(field).toHaveValue("ada@example.com");
  await expect(page).toHaveURL(/query=ada(%40|@)example\.com/);
  await expect(row).toBeVisible();
  held.resolve();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(field).toHaveValue("ada@example.com");
  await expect(page.getByRole("table", { name: "Users" }).getByRole("link")).toHaveText("Ada");
});
