import { Console } from "./support/console.ts";
import { expect, test } from "./support/person.ts";

test("who gave Eve admin: it stands beside her, one click from where the trail says why; and it can be taken back", async ({
  open,
}) => {
  const eve = await open();
  await eve.signIn("Dev", "eve");
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  await page.goto("/operators");
  await page.getByRole("button", { name: "Add operator" }).click();
  await page.getByRole("textbox", { name: "Name, e-mail or id" }).fill("Eve");
  await page
    .getByRole("list", { name: "Users found" })
    .getByRole("button", { name: /eve@example\.com/ })
    .click();
  const dialog = page.getByRole("alertdialog", { name: "Make Eve an operator?" });
  await dialog.getByRole("combobox", { name: "Role" }).selectOption("Admin");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Covers for Grace in May");
  await dialog.getByRole("button", { name: "Grant role" }).click();

  const row = page.getByRole("row").filter({ hasText: "eve@example.com" });
  await row.getByRole("link", { name: /Who gave Eve the role/ }).click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByText("Covers for Grace in May").first()).toBeVisible();
  await expect(panel.getByText("ada@example.com").first()).toBeVisible();
  await page.goBack();

  const takeBack = row.getByRole("button", { name: "Take role back" });
  await new Console(page).confirm(takeBack, "Take the role of Eve back?", "Grace is here again");
  await expect(row).toBeHidden();
  eve.expectStatus(403);
  expect((await eve.context.request.get("/api/users")).status()).toBe(403);
});
