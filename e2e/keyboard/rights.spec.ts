import { handsAt } from "../support/hands.ts";
import { make } from "../support/made.ts";
import { expect, test } from "../support/person.ts";
import { goSettled } from "../support/settled.ts";

test("operators are made and unmade, and keys made, rotated and revoked, without a pointer", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { keyboard } = page;
  const { dialog, notices, button, goTo, keys, press, sayYes, tabTo, type } = handsAt(page);
  const inDialog = (name: string) => dialog.getByRole("button", { name, exact: true });
  await make(ada, "/api/users", { email: "rita.rights@example.org", name: "Rita Rights" });
  const row = (table: string, text: string) =>
    page.getByRole("table", { name: table }).getByRole("row").filter({ hasText: text });

  await test.step("somebody becomes an operator", async () => {
    await goTo("p", "Operators");
    await press(button("Add operator"));
    await keyboard.type("rita");
    await expect(dialog.getByRole("list", { name: "Users found" }).getByRole("button")).toHaveCount(1);
    await keys("Enter");
    await expect(dialog).toContainText("Make Rita Rights an operator?");
    await tabTo(dialog.getByRole("combobox", { name: "Role" }));
    await keys("s");
    await expect(inDialog("Grant role")).toHaveAttribute("aria-keyshortcuts", /^(Control|Meta)\+Enter$/);
    await press(inDialog("Grant role"));
    await expect(notices).toContainText("Rita Rights has the role support now.");
    await expect(button("Add operator")).toBeFocused();
  });

  await test.step("gets another role", async () => {
    const change = row("Operators", "Rita Rights").getByRole("button", { name: "Change role" });
    await press(change);
    await tabTo(dialog.getByRole("combobox", { name: "Role" }));
    await keys("a");
    await sayYes();
    await expect(notices).toContainText("Rita Rights has the role admin now.");
    await expect(change).toBeFocused();
  });

  await test.step("and is none again; the row that takes her place has the focus", async () => {
    await keys("Tab", "Enter");
    await press(inDialog("Take role back"));
    await expect(notices).toContainText("Rita Rights is no longer an operator.");
    await expect(row("Operators", "Rita Rights")).toHaveCount(0);
    await expect(page.getByRole("table", { name: "Operators" }).locator("tr[data-row] :focus")).toBeVisible();
  });

  await test.step("a key is made, and its secret is kept before it goes", async () => {
    await goTo("k", "API keys");
    const fresh = page.getByRole("link", { name: "New API key" }).first();
    await press(fresh);
    await expect(button("Make API key")).toBeVisible();
    // Esc leads back, but not out of the form.
    await keys("Escape");
    await expect(fresh).toBeFocused();
    await keys("Enter");
    await tabTo(page.getByRole("textbox", { name: "Name" }));
    await keys("Escape");
    await type(page.getByRole("textbox", { name: "Name" }), "By keyboard");
    await tabTo(page.getByRole("checkbox").first());
    await keys("Space");
    await press(button("Make API key"));
    await expect(dialog.getByText(/^rc_/)).toBeVisible();
    await press(inDialog("Copy secret"));
    await expect(dialog).toContainText("The secret is on the clipboard.");
    await press(inDialog("I have kept it"));
    await expect(dialog).toBeHidden();
  });

  await test.step("it leads to what it did, and its id is at hand", async () => {
    await goSettled(page, "/keys?state=all");
    const key = page.getByRole("link", { name: "By keyboard", exact: true });
    await tabTo(key);
    await keys(".");
    const menu = page.getByRole("dialog", { name: "Actions of the row" });
    await expect(menu.getByRole("button", { name: "Open" })).toBeFocused();
    await keys("c");
    await expect(notices).toContainText(/\d{10,}/);
    await tabTo(key);
    await keys("Enter");
    await expect(page.getByRole("heading", { name: "Events", level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/actorId=\D*\d{10,}/);
    await expect(button("Actor By keyboard")).toBeVisible();
    await page.setViewportSize({ width: 1920, height: 720 });
    await page.goBack();
    await expect(row("API keys", "By keyboard").getByRole("button", { name: "Copy key id" })).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step("it is rotated, and its successor's secret kept", async () => {
    await goSettled(page, "/keys");
    await press(button("Rotate By keyboard"));
    await press(inDialog("Rotate key"));
    await expect(dialog.getByText(/^rc_/)).toBeVisible();
    await press(inDialog("I have kept it"));
    await expect(dialog).toBeHidden();
    await expect(row("API keys", "By keyboard")).toHaveCount(2);
  });

  await test.step("both are revoked, one after the other without looking for the second", async () => {
    await press(button("Revoke By keyboard").first());
    await sayYes();
    await expect(row("API keys", "By keyboard")).toHaveCount(1);
    await expect(button("Revoke By keyboard")).toBeFocused();
    await keys("Enter");
    await sayYes();
    await expect(row("API keys", "By keyboard")).toHaveCount(0);
  });
});
