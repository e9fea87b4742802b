import { handsAt } from "../support/hands.ts";
import { make } from "../support/made.ts";
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

  await test.step("what somebody else has changed meanwhile is not written over, and one goes on with it", async () => {
    await press(button("Edit user"));
    await type(dialog.getByRole("textbox", { name: "Name" }), "Lena Nova");
    await keys("Escape");
    await press(inDialog("Keep editing"));
    await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
    const changed = await page.request.patch(`/api/users/${id}`, {
      data: { email: "lena.nova@example.org" },
      headers: { "Sec-Fetch-Site": "same-origin" },
    });
    expect(changed.status()).toBe(200);
    ada.expectStatus(412);
    await sayYes();
    await press(inDialog("Go on with what is there now"));
    await expect(dialog.getByRole("textbox", { name: "E-mail" })).toHaveValue("lena.nova@example.org");
    await expect(dialog.locator(":focus")).toBeVisible();
    await sayYes();
    await expect(heading).toContainText("Lena Nova");
  });

  await test.step("a ban ends at a date", async () => {
    await press(button("Ban user"));
    await tabTo(dialog.getByRole("combobox", { name: "How long" }));
    await keys("End");
    const end = dialog.getByLabel("Banned until");
    await tabTo(end);
    await keyboard.type("01022040");
    await keys("ArrowRight");
    await keyboard.type("1130AM");
    await expect(end).toHaveValue("2040-01-02T11:30");
    await sayYes();
    await expect(page.getByText(/^Banned until .*2040/)).toBeVisible();
    await press(button("Unban user"));
    await sayYes();
    await expect(button("Ban user")).toBeVisible();
  });

  await test.step("what happened is told by kind, and by day", async () => {
    await press(part("What happened").getByRole("button", { name: "Kind" }));
    await press(page.getByRole("dialog").getByRole("button", { name: "Failures" }));
    await press(button("Show everything"));
    await expect(page).not.toHaveURL(/what=/);
    await press(part("What happened").getByRole("button", { name: "Kind" }));
    await press(page.getByRole("dialog").getByRole("button", { name: "Changes" }));
    await expect(page).toHaveURL(/what=changes/);
    await press(button("One line a day"));
    await expect(page).toHaveURL(/by=day/);
    await expect(part("What happened")).toContainText("1 ban · 1 ban lifted");
    await keys("Enter");
    await expect(page).not.toHaveURL(/by=day/);
  });

  await test.step("Esc leaves no field that is written in, and then leads back", async () => {
    await goSettled(page, "/users?query=keyboard.lena");
    await keys("j", "Enter");
    await expect(heading).toContainText("Keyboard Lena");
    await type(part("Notes").getByRole("textbox", { name: "New note" }), "x");
    await keys("Escape");
    await expect(heading).toContainText("Keyboard Lena");
    await tabTo(button("Add note"));
    await keys("g", "o");
    await expect(dialog.getByRole("heading", { name: "Leave this page?" })).toBeVisible();
    await press(inDialog("Keep editing"));
    await expect(heading).toContainText("Keyboard Lena");
    await tabTo(button("Add note"));
    await keys("g", "o");
    await press(inDialog("Throw away"));
    await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
    await page.goBack();
    await expect(part("Notes").getByRole("textbox", { name: "New note" })).toHaveValue("");
    await tabTo(button("Edit user"));
    await keys("Escape");
    await expect(page.getByRole("link", { name: "Keyboard Lena", exact: true })).toBeFocused();
    await keys("Enter");
  });

  await test.step("all sessions are revoked at once", async () => {
    await press(button("Revoke all sessions"));
    await type(dialog.getByRole("textbox", { name: "Reason" }), "It was stolen");
    await sayYes();
    await expect(notices).toContainText("Keyboard Lena is signed out everywhere.");
    await expect(part("Signed in now")).toContainText("not signed in anywhere");
    await expect(place).toBeVisible();
  });

  await test.step("an account is unlinked", async () => {
    const path = `/api${new URL(page.url()).pathname}/notes`;
    for (let n = 1; n <= 26; n++) await make(ada, path, { text: `Call ${n}` });
    await press(part("Ways in").getByRole("button", { name: /^Unlink/ }));
    await expect(dialog).toContainText("Unlink Dev?");
    await expect(page).toHaveURL(/ask=unlink/);
    await page.reload();
    await type(dialog.getByRole("textbox", { name: "Reason" }), "It was stolen");
    await press(inDialog("Unlink"));
    await expect(notices).toContainText("Dev is unlinked from Keyboard Lena.");
    await expect(part("Ways in")).toContainText("No account is linked");
    await expect(place).toBeVisible();
  });

  await test.step("what lies further back is asked for", async () => {
    const notes = button("Delete note");
    const events = part("What happened").getByRole("listitem");
    await press(button("Show earlier events"));
    await expect(events.filter({ hasText: "linked" }).first()).toBeVisible();
    await expect(part("What happened").locator(":focus")).toBeVisible();
    await expect(notes).toHaveCount(10);
    await press(button("Show earlier notes"));
    await expect(notes).toHaveCount(20);
    await expect(part("Notes").locator(":focus")).toBeVisible();
  });

  await test.step("two that are one person are merged", async () => {
    await press(button("Merge into…"));
    await keyboard.type("Lena Nova");
    await expect(dialog.getByRole("list", { name: "Users found" }).getByRole("button")).toHaveCount(1);
    await keys("Enter");
    await type(dialog.getByRole("textbox", { name: /^Type the e-mail/ }), "keyboard.lena@example.com");
    await press(inDialog("Merge users"));
    await expect(notices).toContainText("Keyboard Lena is merged into Lena Nova.");
    await expect(heading).toContainText("Lena Nova");
  });
});
