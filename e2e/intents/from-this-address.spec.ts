import { Console } from "../support/console.ts";
import { nameIn } from "../support/name-in.ts";
import { expect, test } from "../support/person.ts";

test("what happened from this IP: its failures, who came from it, and their sessions ended", async ({
  open,
}, { project }) => {
  const { login, name } = nameIn(project, "visitor");
  const visitor = await open();
  await visitor.signIn("Dev", login);
  const stranger = await open();
  await stranger.signIn("Acme", login);
  await expect(stranger.page).toHaveURL(/\/sign-in\?error=/);

  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const console = new Console(page);

  await test.step("the failed sign-ins are grouped by address, once no filter hides them all", async () => {
    await page.goto("/failures?provider=nobodys");
    await expect(page.getByRole("heading", { name: "Failed sign-ins", level: 1 })).toBeVisible();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(page).toHaveURL(/\/failures$/);
    await page.getByRole("table").getByRole("link").first().click();
    await expect(page.getByRole("heading", { name: /^What happened from (127\.0\.0\.1|::1)/ })).toBeVisible();
    await expect(
      page.getByText("failed: this e-mail already belongs to another account").first(),
    ).toBeVisible();
  });

  await test.step("whoever came from there is named, and leads to his page and his session", async () => {
    await page.getByRole("link", { name, exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
    await console.confirm(
      console.part("Signed in now").getByRole("button", { name: "Revoke session" }),
      "Revoke this session?",
      "Came from an address that attacks us",
    );
    visitor.expectStatus(401);
    expect((await visitor.context.request.get("/api/me")).status()).toBe(401);
  });

  await test.step("all who are signed in from there are signed out, but not the one who asks for it", async () => {
    await visitor.signIn("Dev", login);
    await page.goBack();
    await page.getByRole("button", { name: "Revoke sessions from here" }).click();
    const dialog = page.getByRole("alertdialog", { name: /^Revoke \d+ sessions?\?$/ });
    await dialog.getByRole("textbox", { name: "Reason" }).fill("It attacks us");
    await dialog.getByRole("button", { name: /^Revoke \d+ sessions?$/ }).click();
    await expect(page.getByRole("region", { name: "Notices" })).toContainText(/Revoked: \d+ session/);
    expect((await visitor.context.request.get("/api/me")).status()).toBe(401);
    expect((await ada.context.request.get("/api/me")).status()).toBe(200);
  });
});
