import { Console } from "../support/console.ts";
import { nameIn } from "../support/name-in.ts";
import { expect, test } from "../support/person.ts";

test("who gave Eve admin: one click from the list of operators, and the role is taken back at once", async ({
  open,
}, { project }) => {
  const { login, name, email } = nameIn(project, "eve");
  const eve = await open();
  await eve.signIn("Dev", login);
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const console = new Console(page);
  const row = page.getByRole("table", { name: "Operators" }).getByRole("row").filter({ hasText: email });

  await test.step("Ada makes her an admin", async () => {
    await page.goto("/operators");
    await page.getByRole("button", { name: "Add operator" }).click();
    await page.getByRole("textbox", { name: "Name, e-mail or id" }).fill(name);
    await page.getByRole("list", { name: "Users found" }).getByRole("button", { name: email }).click();
    const dialog = page.getByRole("alertdialog", { name: `Make ${name} an operator?` });
    await dialog.getByRole("combobox", { name: "Role" }).selectOption("admin");
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Stands in for Grace");
    await dialog.getByRole("button", { name: "Grant role" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("Eve sees the users from her next request on", async () => {
    await eve.page.goto("/users");
    await expect(eve.page.getByRole("table", { name: "Users" })).toBeVisible();
  });

  await test.step("beside her stands who did it, one click from the trail that says why", async () => {
    await row
      .getByRole("link", { name: `Who gave ${name} the role: see it on the trail` })
      .filter({ visible: true })
      .click();
    await console.expectOpenEvent("grantRole", {
      Actor: "ada@example.com",
      User: name,
      Reason: "Stands in for Grace",
    });
    await page.goto("/operators");
  });

  await test.step("taken back, it shows her nothing any more", async () => {
    await console.confirm(
      row.getByRole("button", { name: "Take role back" }),
      `Take the role of ${name} back?`,
      "Nobody asked for it",
    );
    await expect(row).toBeHidden();
    eve.expectStatus(403);
    expect((await eve.context.request.get("/api/users")).status()).toBe(403);
    await eve.page.goto("/users");
    await expect(eve.page.getByRole("heading", { name: "You do not have access to this" })).toBeVisible();
  });
});
