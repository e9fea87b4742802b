import { handsAt } from "../support/hands.ts";
import { holdCode } from "../support/held-code.ts";
import { expect, test } from "../support/person.ts";
import { goSettled } from "../support/settled.ts";

test("what is typed for something that is still on its way runs nothing on the page, and is not lost", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { keyboard } = page;
  const { dialog, notices, keys, sayYes } = handsAt(page);
  const palette = page.getByRole("combobox", { name: "Search everything" });
  const anything = page.getByRole("dialog").or(dialog);

  await test.step("the palette, over a row with keys of its own", async () => {
    const letThrough = await holdCode(page, "palette-");
    await page.goto("/sessions");
    const row = page.getByRole("table", { name: "Sessions" }).getByRole("link").first();
    await expect(row).toBeVisible();
    await expect(notices).toBeAttached();
    await keys("j", "ControlOrMeta+k");
    await keyboard.type("evex");
    await keys("Backspace");
    await expect(row).toBeFocused();
    await expect(anything).toHaveCount(0);
    await letThrough();
    await expect(palette).toBeFocused();
    await expect(palette).toHaveValue("eve");
    await expect(page.getByRole("option", { name: /^Events/ })).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await keys("Escape");
    await expect(row).toBeFocused();
  });

  await test.step("a question, over the list of users", async () => {
    await goSettled(page, "/users?query=ada@example.com");
    const letThrough = await holdCode(page);
    const row = page.getByRole("table", { name: "Users" }).getByRole("link").first();
    await keys("j", "e");
    await keyboard.type("box");
    // On a link it would open another tab, and nobody says yes to what he has not seen.
    await keys("ControlOrMeta+Enter");
    await expect(row).toBeFocused();
    await expect(anything).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Selection" })).toHaveCount(0);
    await letThrough();
    await expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveValue("box");
    expect(page.context().pages()).toHaveLength(1);
    await keys("Escape");
    await expect(dialog.getByRole("alert")).toContainText("Throw it away?");
    await expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveValue("box");
    await keys("Escape");
    await expect(row).toBeFocused();
  });

  await test.step("what another page does, asked for from the palette", async () => {
    await goSettled(page, "/settings");
    const letThrough = await holdCode(page);
    await keys("ControlOrMeta+k");
    await keyboard.type("create a user");
    await expect(page.getByRole("option", { name: "Create a user" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await keys("Enter");
    await expect(palette).toBeHidden();
    await keyboard.type("eve.ahead@example.org");
    await letThrough();
    await expect(dialog.getByRole("textbox", { name: /mail/ })).toHaveValue("eve.ahead@example.org");
    await expect(page).toHaveURL("/users?ask=create");
    await sayYes();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("eve.ahead@example.org");
  });

  await test.step("a question of words with a button, which is passed over", async () => {
    await keys("b");
    await expect(dialog.getByRole("button", { name: "Copy user id" })).toBeVisible();
    await expect(dialog.getByRole("combobox")).toBeFocused();
  });
});
