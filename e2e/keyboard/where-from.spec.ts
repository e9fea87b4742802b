import { handsAt } from "../support/hands.ts";
import { expect, test } from "../support/person.ts";
import { goSettled } from "../support/settled.ts";

test("from numbers to what is behind them without a pointer: days, hours, failures, an address", async ({
  open,
}) => {
  const visitor = await open();
  await visitor.signIn("Dev", "keyboard.visitor");
  await visitor.signIn("Acme", "keyboard.visitor");
  await expect(visitor.page).toHaveURL(/\/sign-in\?error=/);
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { dialog, notices, button, keys, press, sayYes, tabTo, type } = handsAt(page);

  await test.step("a day of the chart, in its table", async () => {
    await press(button("Show as table"));
    const today = page.getByRole("table", { name: "Sign-ins and failures by day" }).getByRole("link").first();
    await press(today);
    await expect(page).toHaveURL(/\/events\?.*since=/);
    await page.goBack();
    await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
  });

  await test.step("an hour of the histogram, in its table", async () => {
    await goSettled(page, "/events");
    const numbers = button("Show the numbers");
    await press(numbers);
    await press(page.getByRole("button", { name: /^Show only / }).first());
    await expect(page).toHaveURL(/since=.*until=/);
  });

  await test.step("its events as a file, of which half came: that much is kept, and the rest fetched", async () => {
    const half = "id,at,type\n1,2026-01-01T00:00:00.000Z,signIn\n2,2026-";
    await page.route(
      "/api/events/export*",
      (route) => route.fulfill({ contentType: "text/csv", body: half }),
      {
        times: 1,
      },
    );
    await press(button("Export"));
    await press(page.getByRole("dialog").getByRole("link", { name: /^CSV/ }));
    await expect(dialog).toContainText("The connection broke.");
    const [kept] = await Promise.all([page.waitForEvent("download"), press(button("Save what has arrived"))]);
    expect(kept.suggestedFilename()).toMatch(/^events-.*\.csv$/);
    const [whole] = await Promise.all([page.waitForEvent("download"), press(button("Go on"))]);
    expect(whole.suggestedFilename()).toMatch(/^events-.*\.csv$/);
    await expect(dialog).toContainText("The file is complete.");
    await press(dialog.getByRole("button", { name: "Close" }));
    await expect(button("Export")).toBeFocused();
  });

  await test.step("failures lead to their address", async () => {
    await press(page.getByRole("link", { name: "Failed sign-ins" }));
    await expect(page.getByRole("heading", { name: "Failed sign-ins", level: 1 })).toBeVisible();
    await press(page.getByRole("link", { name: "By account" }));
    await expect(page).toHaveURL(/by=account/);
    await expect(page.getByRole("columnheader", { name: "Account" })).toBeVisible();
    await press(page.getByRole("link", { name: "By address" }));
    await expect(page).not.toHaveURL(/by=account/);
    await expect(page.getByRole("table").getByRole("link").first()).toBeVisible();
    await keys("j", "Enter");
    await expect(page.getByRole("heading", { name: /^What happened from/ })).toBeVisible();
  });

  await test.step("whose sessions are ended", async () => {
    await press(button("Revoke sessions from here"));
    await expect(dialog).toContainText("will end");
    await type(dialog.getByRole("textbox", { name: "Reason" }), "An attack");
    await sayYes();
    await expect(notices).toContainText("Revoked: ");
    await expect(button("Revoke sessions from here")).toBeFocused();
    visitor.expectStatus(401);
    expect((await visitor.context.request.get("/api/me")).status()).toBe(401);
  });

  await test.step("and who came from there is banned", async () => {
    const box = page.getByRole("checkbox", { name: "Select Keyboard Visitor" });
    await tabTo(box);
    await keys("x");
    await expect(box).toBeChecked();
    await press(button("Ban 1 user"));
    await type(dialog.getByRole("textbox", { name: "Reason" }), "Came from there");
    await sayYes();
    await expect(page.getByRole("heading", { name: "Ban 1 user", level: 1 })).toBeVisible();
  });

  await test.step("Esc leads back the way one came", async () => {
    await keys("Escape");
    await expect(page.getByRole("heading", { name: /^What happened from/ })).toBeVisible();
    await keys("Escape");
    await expect(page.getByRole("heading", { name: "Failed sign-ins", level: 1 })).toBeVisible();
    await expect(page.getByRole("table").getByRole("link").first()).toBeFocused();
  });
});
