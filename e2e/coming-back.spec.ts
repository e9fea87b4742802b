import type { Page } from "@playwright/test";
import { ORIGIN } from "./support/addresses.ts";
import { make } from "./support/made.ts";
import { answerIssuer, expect, type Person, test } from "./support/person.ts";
import { goSettled } from "./support/settled.ts";

/** Makes people whom a search for "returning" finds: more than are read at once. */
async function createUsers({ page }: Person): Promise<void> {
  const statuses = await page.evaluate(async () => {
    const made = Array.from({ length: 60 }, (_, index) =>
      fetch("/api/users", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ email: `returning.${index}@example.com`, name: `Returning ${index}` }),
      }),
    );
    return (await Promise.all(made)).map(({ status }) => status);
  });
  expect(new Set(statuses)).toEqual(new Set([201]));
}

const scrollOf = (page: Page) => page.locator("main").evaluate((main) => main.scrollTop);

/** Ends all sessions of Ada but a new one. */
async function endElsewhere(open: () => Promise<Person>): Promise<void> {
  const other = await open();
  await other.signIn("Dev", "ada");
  await goSettled(other.page, "/account");
  await other.page.getByRole("button", { name: "Sign out elsewhere" }).click();
  const dialog = other.page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: /^Sign out/ }).click();
  await expect(dialog).toBeHidden();
}

test("Back leads to the list as it was left: its filters, and the row that one was at", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  await createUsers(ada);
  const { page } = ada;
  await page.setViewportSize({ width: 1280, height: 480 });
  await goSettled(page, "/users?query=returning");
  await page.getByRole("button", { name: "Status" }).click();
  await page
    .getByRole("dialog", { name: "Filter by status" })
    .getByRole("button", { name: "Active" })
    .click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/status=active/);

  const row = page.getByRole("table", { name: "Users" }).getByRole("link").nth(15);
  const name = (await row.textContent()) ?? "";
  await row.scrollIntoViewIfNeeded();
  const scroll = await scrollOf(page);
  expect(scroll).toBeGreaterThan(0);
  await row.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Returning");
  await page.goBack();

  await expect(page).toHaveURL(/query=returning.*status=active|status=active.*query=returning/);
  await expect(page.getByRole("searchbox")).toHaveValue("returning");
  await expect(page.getByRole("button", { name: "Status Active" })).toBeVisible();
  await expect(page.getByRole("link", { name, exact: true })).toBeInViewport();
  await expect.poll(() => scrollOf(page)).toBe(scroll);

  await test.step("a reload reads it as far as it was read before something was opened over it", async () => {
    const table = page.getByRole("table", { name: "Users" });
    await page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await expect(table).toHaveAttribute("aria-rowcount", "61");
    await page.getByRole("button", { name: "Create user" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await expect(page).not.toHaveURL(/ask=/);
    await page.reload();
    await expect(table).toHaveAttribute("aria-rowcount", "61");
  });
});

test("a session that ends in the middle of work is told of, and signing in again leads back to the place", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  await goSettled(ada.page, "/users?status=active");

  await test.step("it is ended from elsewhere", () => endElsewhere(open));

  const { page } = ada;
  ada.expectStatus(401);
  await page.getByRole("searchbox", { name: "Search by name, e-mail or id" }).fill("ada");
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("status").filter({ hasText: "Your session has ended" })).toBeVisible();
  await page.getByRole("button", { name: "Sign in with Dev" }).click();
  await answerIssuer(page, "ada");
  await expect(page.getByRole("button", { name: "Status Active" })).toBeVisible();
  await expect(page.getByRole("searchbox")).toHaveValue("ada");
  await expect(page.getByRole("table", { name: "Users" }).getByRole("link", { name: "Ada" })).toBeVisible();
});

/** Leaves nobody get anywhere: whoever is led to another origin stays, as on a page that Back has brought out of memory. */
async function stayHere(page: Page): Promise<void> {
  await page.route(
    ({ origin }) => origin !== ORIGIN,
    (route) => route.fulfill({ status: 204 }),
  );
}

/** What the browser says where Back has brought a page out of its memory. */
const bringBack = (page: Page) =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));

test("who comes back from a provider without an answer can choose again", async ({ open }) => {
  await test.step("to sign in", async () => {
    const { page } = await open();
    await page.goto("/sign-in");
    await stayHere(page);
    await page.getByRole("button", { name: "Sign in with Dev" }).click();
    await expect(page.getByRole("button", { name: "Sign in with Acme" })).toBeDisabled();
    await bringBack(page);
    await expect(page.getByRole("button", { name: "Sign in with Acme" })).toBeEnabled();
    await expect(page.getByRole("button", { name: "Sign in with Dev" })).toBeEnabled();
  });

  await test.step("to link a further identity", async () => {
    const ada = await open();
    await ada.signIn("Dev", "ada");
    const { page } = ada;
    await goSettled(page, "/account");
    await stayHere(page);
    await page.getByRole("button", { name: "Link another identity" }).click();
    const link = page.getByRole("button", { name: "Link Acme" });
    await link.click();
    await expect(link).toBeDisabled();
    await bringBack(page);
    await expect(link).toBeEnabled();
  });
});

test("who has to sign in again for what he is about to do comes back to the question, his reason in it", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const made = await page.request.post("/api/users", {
    data: { email: "again@example.com", name: "Again" },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  expect(made.status()).toBe(201);
  await goSettled(page, "/users?query=again");
  await page.getByRole("checkbox", { name: "Select Again", exact: true }).check();
  await page.getByRole("button", { name: "Unban users" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Unban 1 user?" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill("It was a mistake");
  const problem = {
    type: "about:blank",
    title: "Sign in again first",
    status: 403,
    detail: "That cannot be undone: sign in again, then repeat it.",
    code: "reauthentication_required",
    requestId: "11111111-2222-4333-8444-555555555555",
  };
  ada.expectStatus(403);
  await page.route(
    (url) => url.pathname === "/api/jobs",
    (route) => route.fulfill({ status: 403, contentType: "application/problem+json", json: problem }),
    { times: 1 },
  );
  await dialog.getByRole("button", { name: "Unban 1 user" }).click();
  await dialog.getByRole("link", { name: "Sign in again" }).click();
  await page.getByRole("button", { name: "Sign in with Dev" }).click();
  await answerIssuer(page, "ada");
  await expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveValue("It was a mistake");
});

test("what is half written when the session ends stands there again after signing in, until it is thrown away", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { id } = await make<{ id: string }>(ada, "/api/users", { email: "half@example.com", name: "Half" });
  const at = `/users/${id}`;
  const note = page.getByRole("textbox", { name: "New note" });
  const dialog = page.getByRole("alertdialog");
  const name = dialog.getByRole("textbox", { name: "Name" });
  const reason = dialog.getByRole("textbox", { name: "Reason" });

  await goSettled(page, at);
  await note.fill("Called on Monday, and then");
  await page.getByRole("button", { name: "Edit user" }).click();
  await name.fill("Half and Half");
  await reason.fill("Asked for it");
  await endElsewhere(open);
  ada.expectStatus(401);
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Sign in with Dev" }).click();
  await answerIssuer(page, "ada");

  await test.step("the question is open, and what was typed is in it; but not what others may have changed", async () => {
    await expect(name).toHaveValue("Half and Half");
    await expect(reason).toHaveValue("Asked for it");
    const before = await page.request.get(`/api${at}`);
    await page.request.patch(`/api${at}`, {
      data: { email: "whole@example.com" },
      headers: { "Sec-Fetch-Site": "same-origin", "If-Match": before.headers().etag ?? "" },
    });
    await page.reload();
    await expect(name).toHaveValue("Half and Half");
    await expect(dialog.getByRole("textbox", { name: "E-mail" })).toHaveValue("whole@example.com");
  });

  await test.step("thrown away, it is gone for good; the note is still there", async () => {
    await page.keyboard.press("Escape");
    await expect(dialog.getByRole("alert")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(at);
    await page.getByRole("button", { name: "Edit user" }).click();
    await expect(name).toHaveValue("Half");
    await page.keyboard.press("Escape");
    await expect(note).toHaveValue("Called on Monday, and then");
  });

  await test.step("who signs out leaves nothing behind", async () => {
    await page.goto("/sign-out");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign in with Dev" }).click();
    await answerIssuer(page, "ada");
    await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
    await goSettled(page, at);
    await expect(note).toHaveValue("");
  });
});
