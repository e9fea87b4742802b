import { handsAt } from "../support/hands.ts";
import { expect, test } from "../support/person.ts";
import { goSettled } from "../support/settled.ts";

test("all that a user's page does is done without a pointer: profile, notes, metadata, ways in, merging", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const lena = await open();
  await lena.signIn("Dev", "keyboard.lena");
  const { page } = ada;
  const { keyboard } = page;
  const { dialog, notices, button, keys, place, press, sayYes, tabTo, type } = handsAt(page);
  const inDialog = (name: string) => dialog.getByRole("button", { name, exact: true });
  const part = (name: string) => page.getByRole("region", { name });
  const heading = page.getByRole("heading", { level: 1 });
  const made = await page.request.post("/api/users", {
    data: { email: "lena.neu@example.org", name: "Lena Neu" },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  const { id } = await made.json();

  await test.step("name and e-mail are written anew", async () => {
    await goSettled(page, `/users/${id}`);
    await press(button("Edit user"));
    await type(dialog.getByRole("textbox", { name: "Name" }), "Lena Newman");
    await type(dialog.getByRole("textbox", { name: "E-mail" }), "lena.newman@example.org");
    await sayYes();
    await expect(heading).toContainText("Lena Newman");
    await expect(button("Edit user")).toBeFocused();
  });

  await test.step("the new e-mail is vouched for", async () => {
    await press(button("Verify e-mail"));
    await press(inDialog("Verify e-mail"));
    await expect(notices).toContainText("lena.newman@example.org is verified.");
    // Its button is gone; the next one has moved up.
    await expect(button("Edit user")).toBeFocused();
  });

  await test.step("a note is added, and deleted", async () => {
    await type(part("Notes").getByRole("textbox", { name: "New note" }), "Called on Monday.");
    await press(button("Add note"));
    await expect(part("Notes").getByRole("listitem")).toContainText("Called on Monday.");
    await press(button("Delete note"));
    await press(inDialog("Delete note"));
    await expect(notices).toContainText("The note is deleted.");
    await expect(part("Notes").locator(":focus")).toBeVisible();
  });

  await test.step("metadata with a mistake is refused and mended, and nothing typed is lost", async () => {
    await press(button("Edit metadata"));
    const field = dialog.getByRole("textbox", { name: "Metadata" });
    await type(field, '{ "plan": "pro" ');
    await press(inDialog("Save metadata"));
    await expect(dialog.getByRole("alert")).toContainText("That is not a JSON object");
    await expect(inDialog("Save metadata")).toBeFocused();
    await tabTo(field);
    await keys("ControlOrMeta+End");
    await keyboard.type("}");
    await sayYes();
    await expect(part("Metadata")).toContainText('"plan": "pro"');
    await expect(button("Edit metadata")).toBeFocused();
  });

  await test.step("Esc leaves no field that is written in, and then leads back", async () => {
    await goSettled(page, "/users?query=keyboard.lena");
    await keys("j", "Enter");
    await expect(heading).toContainText("Keyboard Lena");
    await type(part("Notes").getByRole("textbox", { name: "New note" }), "x");
    await keys("Escape");
    await expect(heading).toContainText("Keyboard Lena");
    await keys("Backspace");
    await tabTo(button("Edit user"));
    await keys("Escape");
    await expect(page.getByRole("link", { name: "Keyboard Lena", exact: true })).toBeFocused();
    await keys("Enter");
  });

  await test.step("an account is unlinked", async () => {
    await press(part("Ways in").getByRole("button", { name: /^Unlink/ }));
    await type(dialog.getByRole("textbox", { name: "Reason" }), "It was stolen");
    await press(inDialog("Unlink"));
    await expect(notices).toContainText("Dev is unlinked from Keyboard Lena.");
    await expect(part("Ways in")).toContainText("No account is linked");
    await expect(place).toBeVisible();
  });

  await test.step("two that are one person are merged", async () => {
    await press(button("Merge into…"));
    await keyboard.type("Lena Newman");
    await expect(dialog.getByRole("list", { name: "Users found" }).getByRole("button")).toHaveCount(1);
    await keys("Enter");
    await type(dialog.getByRole("textbox", { name: /^Type the e-mail/ }), "keyboard.lena@example.com");
    await press(inDialog("Merge users"));
    await expect(notices).toContainText("Keyboard Lena is merged into Lena Newman.");
    await expect(heading).toContainText("Lena Newman");
  });
});
