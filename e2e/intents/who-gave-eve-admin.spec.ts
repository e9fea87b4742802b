import { Console } from "../support/console.ts";
import { nameIn } from "../support/name-in.ts";
import { expect, test } from "../support/person.ts";

test("who gave Eve admin: one click from the list of operators, and the role is taken back at once", async ({
  open,
}, { project }) => {
  const { login, name } = nameIn(project, "eve");
  const eve = await open();
  await eve.signIn("Dev", login);
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const console = new Console(ada.page);

  await test.step("Ada makes her an admin", async () => {
    await console.openUser(name);
    await ada.page.getByRole("button", { name: "Change role" }).click();
    const dialog = ada.page.getByRole("alertdialog", { name: `Make ${name} an operator?` });
    await dialog.getByRole("combobox", { name: "Role" }).selectOption("admin");
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Stands in for Grace");
    await dialog.getByRole("button", { name: "Grant role" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("Eve sees the users from her next request on", async () => {
    await eve.page.goto("/users");
    await expect(eve.page.getByRole("table", { name: "Users" })).toBeVisible();
  });

  await test.step("the list of operators leads to who did it, and why", async () => {
    await ada.page.goto("/operators");
    const row = ada.page.getByRole("table", { name: "Operators" }).getByRole("row", { name });
    const grant = row.getByRole("link", { name: `Who gave ${name} the role: see it on the trail` });
    if (project.name === "phone") {
      // a phone's row has no room for it: her own page leads there
      await row.getByRole("link", { name, exact: true }).click();
      await console
        .part("What happened")
        .getByRole("listitem")
        .filter({ hasNot: ada.page.getByRole("heading"), hasText: `You made ${name} an admin` })
        .getByRole("link")
        .last()
        .click();
    } else {
      await grant.click();
    }
    await console.expectOpenEvent("grantRole", {
      Actor: "ada@example.com",
      User: name,
      Reason: "Stands in for Grace",
    });
  });

  await test.step("taken back, it shows her nothing any more", async () => {
    await ada.page.goto("/operators");
    const row = ada.page.getByRole("table", { name: "Operators" }).getByRole("row", { name });
    await console.confirm(
      row.getByRole("button", { name: "Take role back" }),
      `Take the role of ${name} back?`,
      "Nobody asked for it",
    );
    await expect(row).toBeHidden();
    eve.expectStatus(403);
    await eve.page.goto("/users");
    await expect(eve.page.getByRole("heading", { name: "You do not have access to this" })).toBeVisible();
  });
});
