import { handsAt } from "../support/hands.ts";
import { make } from "../support/made.ts";
import { expect, test } from "../support/person.ts";

test("an operator finds somebody, ends his session and watches him come back, without a pointer", async ({
  open,
}) => {
  const mallory = await open();
  await mallory.signIn("Dev", "keyboard.mallory");

  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { keyboard } = page;
  const { dialog, button, goTo, keys, place, press } = handsAt(page);

  await test.step("the palette finds him", async () => {
    // A key pressed before the console is there goes nowhere.
    await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
    await keys("ControlOrMeta+k");
    await expect(page.getByRole("combobox", { name: "Search everything" })).toBeFocused();
    await keyboard.type("keyboard.m");
    await expect(page.getByRole("option", { name: /keyboard\.mallory/ })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await keys("Enter");
    await expect(page).toHaveURL(/\/users\/.+/);
  });

  await test.step("e ends the session of the row with the focus, after a question", async () => {
    await expect(page.getByRole("button", { name: "Revoke session" })).toBeVisible();
    await keys("j", "e");
    await expect(dialog.getByRole("textbox", { name: "Reason" })).toBeFocused();
    // Letters are text here, whatever they do elsewhere.
    await keyboard.type("be gone");
    await expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveValue("be gone");
    await keys("Tab", "Tab", "Enter");
    await expect(dialog).toBeHidden();
    const sessions = page.getByRole("region", { name: "Signed in now" });
    await expect(sessions).toContainText("not signed in anywhere");
    // The row is gone, and it was the last one; the focus stays where it was.
    await expect(sessions.getByRole("button", { name: "Show ended sessions" })).toBeFocused();
    await keys("Enter");
    await expect(sessions.getByRole("listitem").filter({ hasText: "Revoked" })).toBeVisible();
    await expect(sessions.getByRole("button", { name: "Hide ended sessions" })).toBeFocused();
  });

  await test.step("the trail is watched live, and tells of his return", async () => {
    await goTo("e", "Events");
    const types = page.getByRole("table", { name: "Events" }).locator("td:nth-child(2)");
    await expect(types.first()).toHaveText("revokeSession");
    await Promise.all([
      page.waitForResponse((response) => response.url().includes("/api/events/stream")),
      keys("l"),
    ]);
    await mallory.signIn("Dev", "keyboard.mallory");
    await expect(types.first()).toHaveText("signIn");
    await expect(page).toHaveURL(/live=on/);
  });

  await test.step("what comes while one reads further down waits until it is asked for", async () => {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    // As low as a window in which a few events are more than it shows.
    await page.setViewportSize({ width, height: 360 });
    const latest = page.getByRole("table", { name: "Events" }).locator("td:nth-child(2)").first();
    await keys("j", "j", "j", "j");
    await expect(page.getByRole("main")).not.toHaveJSProperty("scrollTop", 0);
    await make(ada, "/api/users", { email: "mallory.too@example.org" });
    await expect(button("Show 1 new event")).toBeVisible();
    await expect(latest).toHaveText("signIn");
    await press(button("Show 1 new event"));
    await expect(latest).toHaveText("createUser");
    await expect(latest).toBeInViewport();
    await expect(place).toBeVisible();
    await page.setViewportSize({ width, height });
  });

  await test.step("the watching ends by its key, and is begun and ended by its button", async () => {
    await keys("l");
    await expect(page).not.toHaveURL(/live=on/);
    await press(button("Live"));
    await expect(page).toHaveURL(/live=on/);
    await expect(button("Live")).toBeFocused();
    await keys("Enter");
    await expect(page).not.toHaveURL(/live=on/);
  });

  await test.step("? tells the keys that have an answer here, and Esc gives the focus back", async () => {
    await keys("j");
    const row = page.getByRole("table", { name: "Events" }).getByRole("link").first();
    await expect(row).toBeFocused();
    await keys("?");
    const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(list).toContainText("Next row");
    await expect(list).toContainText("Watch events live");
    for (const dead of ["Revoke the session", "Ban the user", "Select the row"])
      await expect(list).not.toContainText(dead);
    await keys("Escape");
    await expect(row).toBeFocused();
  });
});
