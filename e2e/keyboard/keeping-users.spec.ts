import type { Route } from "@playwright/test";
import { handsAt } from "../support/hands.ts";
import { expect, test } from "../support/person.ts";

test("a user is imported, found, banned and freed, made an operator and deleted, without a pointer", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { keyboard } = page;
  const { dialog, notices, button, keys, place, press, sayYes, tabTo, type } = handsAt(page);
  const inDialog = (name: string) => dialog.getByRole("button", { name, exact: true });
  const reason = dialog.getByRole("textbox", { name: "Reason" });
  const row = page.getByRole("table", { name: "Users" }).getByRole("link", { name: "Kim Keys", exact: true });

  await test.step("a file of users is imported", async () => {
    await page.goto("/users");
    await press(button("Import users"));
    const chooser = page.waitForEvent("filechooser");
    await press(dialog.getByLabel("File", { exact: true }));
    const buffer = Buffer.from("email,name\nkim.keys@example.org,Kim Keys\n");
    await (await chooser).setFiles({ name: "users.csv", mimeType: "text/csv", buffer });
    await press(inDialog("Import 1 user"));
    await expect(notices).toContainText("1 user is imported.");
    await expect(button("Import users")).toBeFocused();
  });

  await test.step("found by search; its list says how many there are, and Esc leads to its rows", async () => {
    await keys("/");
    await keyboard.type("Kim Keys");
    await expect(page.getByRole("navigation", { name: "Pages" }).getByText("1 user")).toHaveAttribute(
      "aria-live",
      "polite",
    );
    await tabTo(row);
    // The first Esc empties the field, the second one leaves it.
    await keys("/", "Escape");
    await expect(page.getByRole("searchbox")).toHaveValue("");
    await expect(page).not.toHaveURL(/query=/);
    await keys("Escape");
    await expect(row).toBeFocused();
  });

  await test.step("? tells what keys do to the rows of this list", async () => {
    await keys("?");
    for (const live of ["Select the row", "Revoke the session of the row", "Ban the user of the row"])
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText(live);
    await keys("Escape");
    await expect(row).toBeFocused();
  });

  await test.step("b bans from the row, asked before he is read and answered after, and the row keeps the focus", async () => {
    const read = Promise.withResolvers<Route>();
    await page.route(/\/api\/users\/[^/?]+$/, read.resolve, { times: 1 });
    await keys("b");
    await type(reason, "Try it");
    await expect(dialog).toHaveAccessibleName("Ban Kim Keys?");
    await expect(inDialog("Ban user")).toBeDisabled();
    await (await read.promise).continue();
    await sayYes();
    await expect(notices).toContainText("Kim Keys is banned.");
    await expect(row).toBeFocused();
  });

  await test.step("his actions say so, and what may not be done says why", async () => {
    await keys(".");
    const menu = page.getByRole("dialog", { name: "Actions of the row" });
    await expect(menu.getByRole("button")).toHaveText([/Open/, /Select/, /Unban/, /Revoke all/, /Copy/]);
    // The browser's own strokes are none of its keys.
    await keys("ControlOrMeta+c", "ControlOrMeta+e");
    await expect(menu).toBeVisible();
    await keys("e");
    await expect(notices.getByRole("alert")).toContainText("There is no live session to revoke.");
    await expect(row).toBeFocused();
  });

  await test.step("his page frees him again by the same key, and Back comes to his row", async () => {
    await keys("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Kim Keys");
    await expect(button("Unban user")).toBeVisible();
    await keys("b");
    await expect(reason).toBeFocused();
    await sayYes();
    await expect(button("Ban user")).toBeVisible();
    await keys("Escape");
    await expect(row).toBeFocused();
    await keys("Enter");
    await expect(button("Ban user")).toBeVisible();
  });

  await test.step("a role is granted", async () => {
    await press(button("Change role"));
    await tabTo(dialog.getByRole("combobox", { name: "Role" }));
    await keys("s");
    await press(inDialog("Grant role"));
    await expect(notices).toContainText("Kim Keys has the role support now.");
    await expect(button("Change role")).toBeFocused();
  });

  await test.step("and taken back by what its notice offers", async () => {
    await press(notices.getByRole("button", { name: "Undo" }).last());
    await expect(notices).toContainText("Kim Keys is not an operator, as before.");
    await expect(place).toBeVisible();
  });

  await test.step("he is deleted once his e-mail is typed", async () => {
    await press(button("Delete user"));
    await type(dialog.getByRole("textbox", { name: /^Type the e-mail/ }), "kim.keys@example.org");
    await press(inDialog("Delete user"));
    await expect(notices).toContainText("Kim Keys is deleted.");
    await expect(page).toHaveURL(/\/users$/);
  });

  await test.step("another one is made, and her e-mail vouched for", async () => {
    await press(button("Create user"));
    await type(dialog.getByRole("textbox", { name: "E-mail" }), "kit.keys@example.org");
    await tabTo(dialog.getByRole("checkbox"));
    await keys("Space");
    await sayYes();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("kit.keys@example.org");
    await expect(page.getByRole("main").getByText("Verified", { exact: true })).toBeVisible();
  });
});
