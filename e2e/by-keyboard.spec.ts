import type { Locator } from "@playwright/test";
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

test("a user is banned, freed and deleted, made an operator and imported, and a key is made, without a pointer", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { keyboard } = page;
  const dialog = page.getByRole("alertdialog");
  const notices = page.getByRole("region", { name: "Notices" });
  /** Goes on with Tab until what is meant has the focus, as one does who cannot point. */
  const tabTo = async (target: Locator) => {
    for (let stop = 0; stop < 60; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`${target} cannot be reached by Tab`);
  };
  const press = async (target: Locator) => {
    await tabTo(target);
    await keyboard.press("Enter");
  };
  const type = async (field: Locator, text: string) => {
    await tabTo(field);
    await keyboard.type(text);
  };
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const inDialog = (name: string) => dialog.getByRole("button", { name, exact: true });

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

  await test.step("found by search, its list says how many there are", async () => {
    await keyboard.press("/");
    await keyboard.type("Kim Keys");
    await expect(page.getByRole("navigation", { name: "Pages" }).getByText("1 user")).toHaveAttribute(
      "aria-live",
      "polite",
    );
    await press(page.getByRole("link", { name: "Kim Keys", exact: true }));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Kim Keys");
  });

  await test.step("b bans, and the button frees again", async () => {
    await keyboard.press("b");
    await type(dialog.getByRole("textbox", { name: "Reason" }), "Try it");
    await press(inDialog("Ban user"));
    await expect(notices).toContainText("Kim Keys is banned.");
    await press(button("Unban user"));
    await press(inDialog("Unban user"));
    await expect(button("Ban user")).toBeVisible();
  });

  await test.step("a role is granted", async () => {
    await press(button("Change role"));
    await tabTo(dialog.getByRole("combobox", { name: "Role" }));
    await keyboard.press("s");
    await press(inDialog("Grant role"));
    await expect(notices).toContainText("Kim Keys has the role support now.");
    await expect(button("Change role")).toBeFocused();
  });

  await test.step("and taken back by what its notice offers", async () => {
    await press(notices.getByRole("button", { name: "Undo" }).last());
    await expect(notices).toContainText("Kim Keys is not an operator, as before.");
  });

  await test.step("he is deleted once his e-mail is typed", async () => {
    await press(button("Delete user"));
    await type(dialog.getByRole("textbox", { name: /^Type the e-mail/ }), "kim.keys@example.org");
    await press(inDialog("Delete user"));
    await expect(notices).toContainText("Kim Keys is deleted.");
    await expect(page).toHaveURL(/\/users$/);
  });

  await test.step("a key is made, and its secret is kept before it goes", async () => {
    await page.goto("/keys/new");
    await type(page.getByRole("textbox", { name: "Name" }), "By keyboard");
    await tabTo(page.getByRole("checkbox").first());
    await keyboard.press("Space");
    await press(button("Make API key"));
    await expect(dialog.getByText(/^rc_/)).toBeVisible();
    await press(inDialog("I have kept it"));
    await expect(dialog).toBeHidden();
  });

  await test.step("all sessions that a filter means are ended after a look at how many", async () => {
    const nina = await open();
    await nina.signIn("Dev", "keyboard.nina");
    const found = await page.request.get("/api/users?query=keyboard.nina");
    await page.goto(`/sessions?userId=${(await found.json()).items[0].id}`);
    await press(button("Revoke all that match"));
    await expect(dialog).toContainText("1 session of 1 user will end.");
    await keyboard.press("Escape");
    await expect(button("Revoke all that match")).toBeFocused();
    await keyboard.press("Enter");
    await type(dialog.getByRole("textbox", { name: "Reason" }), "Left her desk");
    await press(inDialog("Revoke 1 session"));
    await expect(notices).toContainText("Revoked: 1 session.");
  });
});
