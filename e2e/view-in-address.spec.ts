import type { Page } from "@playwright/test";
import { handsAt } from "./support/hands.ts";
import { make } from "./support/made.ts";
import { expect, test } from "./support/person.ts";
import { goSettled } from "./support/settled.ts";

/** Whether it still is so after a reload, and for whoever comes back from another page of the console. */
async function expectKept(page: Page, isSo: () => Promise<void>): Promise<void> {
  await isSo();
  await page.reload();
  await isSo();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await page.goBack();
  await isSo();
}

/** As many days of a user's history, the latest first. */
const daysOf = (n: number) => ({
  days: Array.from({ length: n }, (_, day) => ({
    date: new Date(Date.UTC(2026, 0, n - day)).toISOString().slice(0, 10),
    counts: { signIn: 1 },
  })),
  since: "2026-01-01T00:00:00.000Z",
  complete: true,
});

test("what a page is made to show is there again after a reload and for Back, and so is the question that is open", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const question = page.getByRole("alertdialog");
  const me = await (await page.request.get("/api/me")).json();

  await test.step("the table of the overview", async () => {
    await goSettled(page, "/");
    await button("Show as table").click();
    await expectKept(page, async () => {
      await expect(button("Show as table")).toHaveAttribute("aria-pressed", "true");
      await expect(page.getByRole("table", { name: "Sign-ins and failures by day" })).toBeInViewport();
    });
    await button("Show as table").click();
    await expect(page).toHaveURL("/");
  });

  await test.step("the numbers and the seldom filters of the events; no view holds them", async () => {
    await goSettled(page, "/events");
    await button("Show the numbers").click();
    await button("More filters").click();
    await expectKept(page, async () => {
      await expect(button("Hide the numbers")).toBeVisible();
      await expect(button("Country")).toBeVisible();
    });
    await button("Views").click();
    const views = page.getByRole("dialog", { name: "Saved views" });
    await views.getByRole("textbox", { name: "Save these filters as" }).fill("Plain");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Notices" })).toContainText("Saved as “Plain”.");
    await button("Views").click();
    await expect(views.getByRole("link", { name: "Plain" })).toHaveAttribute("href", "/events");
    await views.getByRole("button", { name: "Delete “Plain”" }).click();
    await page.keyboard.press("Escape");
  });

  await test.step("the seldom filters of the sessions", async () => {
    await goSettled(page, "/sessions");
    await button("More filters").click();
    await expectKept(page, () => expect(button("Signed in")).toBeVisible());
  });

  await test.step("a user's ended sessions, and his earlier days", async () => {
    await page.route("**/activity", (route) => route.fulfill({ json: daysOf(70) }));
    await goSettled(page, `/users/${me.id}`);
    await button("Show ended sessions").click();
    await button("One line a day").click();
    await handsAt(page).press(button("Show earlier days"));
    await expectKept(page, async () => {
      await expect(button("Hide ended sessions")).toBeVisible();
      const days = page.getByRole("region", { name: "What happened" }).getByRole("listitem");
      await expect(days.filter({ has: page.getByRole("link") })).toHaveCount(62);
    });
    await button("Hide ended sessions").click();
    await button("One line a day").click();
    await expect(page).toHaveURL(`/users/${me.id}`);
  });

  await test.step("whom one has ticked at an address", async () => {
    await goSettled(page, "/address?ip=127.0.0.1");
    const box = page.getByRole("checkbox", { name: "Select Ada", exact: true });
    await box.check();
    await expectKept(page, async () => {
      await expect(box).toBeChecked();
      await expect(button("Ban 1 user")).toBeVisible();
    });
  });

  await test.step("what is asked of something of a user, but nothing of what he has not", async () => {
    const noted = await make<{ id: string }>(ada, "/api/users", { email: "noted@example.com" });
    await make(ada, `/api/users/${noted.id}/notes`, { text: "Called on Monday." });
    for (const [of, name, title] of [
      [noted.id, "Delete note", "Delete this note?"],
      [me.id, "Revoke session", "Revoke this session?"],
      [me.id, "Revoke all sessions", "Revoke all sessions of Ada?"],
    ] as const) {
      await goSettled(page, `/users/${of}?ask=revoke.nothing`);
      await expect(question).toBeHidden();
      await button(name).first().click();
      await expect(question).toContainText(title);
      await expect(page).not.toHaveURL(/ask=revoke.nothing/);
      await page.reload();
      await expect(question).toContainText(title);
      await question.getByRole("button", { name: "Cancel" }).click();
      await expect(page).toHaveURL(`/users/${of}`);
    }
  });

  await test.step("what is asked of an operator or of a key, and who is about to become one", async () => {
    await goSettled(page, "/operators");
    await button("Add operator").click();
    await question.getByRole("textbox", { name: "Name, e-mail or id" }).fill("noted");
    await page.getByRole("button", { name: /^noted@example.com/ }).click();
    const becomes = "Make noted@example.com an operator?";
    await expect(question).toContainText(becomes);
    await page.reload();
    await expect(question).toContainText(becomes);
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(page).toHaveURL("/operators");

    await make(ada, "/api/keys", { name: "Asked about", scopes: ["users:read"] });
    await goSettled(page, "/keys");
    await button("Rotate Asked about").click();
    await expect(question).toContainText("Asked about");
    await page.reload();
    await expect(question).toContainText("Asked about");
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(page).toHaveURL("/keys");
  });

  await test.step("what no page knows is left out of it", async () => {
    await goSettled(page, "/users?query=noted&utm_source=mail");
    await expect(page.getByRole("row", { name: /noted@example.com/ })).toBeVisible();
    await expect(page).toHaveURL("/users?query=noted");
  });

  await test.step("a user who is about to be made; not once he is, nor once one looks for who has his e-mail", async () => {
    await goSettled(page, "/users?status=active");
    await button("Create user").click();
    const email = question.getByRole("textbox", { name: "E-mail" });
    await email.fill("noted@example.com");
    await page.reload();
    await expect(email).toHaveValue("noted@example.com");
    ada.expectStatus(409);
    await question.getByRole("button", { name: "Create user" }).click();
    await question.getByRole("button", { name: "Show who has it" }).click();
    await expect(page).toHaveURL(/query=noted/);
    await page.goBack();
    await expect(page).toHaveURL("/users?status=active");

    await button("Create user").click();
    await email.fill("made@example.com");
    await question.getByRole("button", { name: "Create user" }).click();
    await expect(page.getByRole("heading", { name: "made@example.com", level: 1 })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL("/users?status=active");
    await expect(button("Status Active")).toBeVisible();
    await expect(question).toBeHidden();
  });
});
