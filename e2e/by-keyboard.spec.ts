import { expect, test } from "./support/person.ts";

test("an operator finds somebody, ends his session and watches him come back, without a pointer", async ({
  open,
}) => {
  const mallory = await open();
  await mallory.signIn("Dev", "keyboard.mallory");

  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { keyboard } = page;

  await test.step("the palette finds him", async () => {
    // A key pressed before the console is there goes nowhere.
    await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
    await keyboard.press("ControlOrMeta+k");
    const field = page.getByRole("combobox", { name: "Search everything" });
    await expect(field).toBeFocused();
    await keyboard.type("keyboard.m");
    await expect(page.getByRole("option", { name: /keyboard\.mallory/ })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await keyboard.press("Enter");
    await expect(page).toHaveURL(/\/users\/.+/);
  });

  await test.step("e ends the session of the row with the focus, after a question", async () => {
    await expect(page.getByRole("button", { name: "Revoke session" })).toBeVisible();
    await keyboard.press("j");
    await keyboard.press("e");
    const dialog = page.getByRole("alertdialog", { name: "Revoke this session?" });
    await expect(dialog.getByRole("textbox", { name: "Reason" })).toBeFocused();
    // Letters are text here, whatever they do elsewhere.
    await keyboard.type("be gone");
    await expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveValue("be gone");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("region", { name: "Signed in now" })).toContainText("not signed in anywhere");
  });

  await test.step("the trail is watched live, and tells of his return", async () => {
    await keyboard.press("g");
    await keyboard.press("e");
    await expect(page.getByRole("heading", { name: "Events", level: 1 })).toBeVisible();
    const types = page.getByRole("table", { name: "Events" }).locator("td:nth-child(2)");
    await expect(types.first()).toHaveText("revokeSession");
    await Promise.all([
      page.waitForResponse((response) => response.url().includes("/api/events/stream")),
      keyboard.press("l"),
    ]);
    await mallory.signIn("Dev", "keyboard.mallory");
    await expect(types.first()).toHaveText("signIn");
    await expect(page).toHaveURL(/live=on/);
    await keyboard.press("l");
    await expect(page).not.toHaveURL(/live=on/);
  });

  await test.step("? tells all keys, and Esc gives the focus back", async () => {
    await keyboard.press("j");
    const row = page.getByRole("table", { name: "Events" }).getByRole("link").first();
    await expect(row).toBeFocused();
    await keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText(
      "Revoke the session of the row",
    );
    await keyboard.press("Escape");
    await expect(row).toBeFocused();
  });
});
