import { handsAt } from "../support/hands.ts";
import { make } from "../support/made.ts";
import { expect, test } from "../support/person.ts";
import { goSettled } from "../support/settled.ts";

test("rows are ticked, many users banned and freed, and sessions ended, without a pointer", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const nina = await open();
  await nina.signIn("Dev", "keyboard.nina");
  await (await open()).signIn("Dev", "keyboard.nina");
  const { page } = ada;
  const { dialog, notices, button, goTo, keys, place, press, sayYes, tabTo, type } = handsAt(page);
  const reason = dialog.getByRole("textbox", { name: "Reason" });
  const selection = page.getByRole("region", { name: "Selection" });
  const done = { timeout: 30_000 };
  for (const name of ["Tick One", "Tick Two", "Tick Three"])
    await make(ada, "/api/users", { email: `${name.replace(" ", ".").toLowerCase()}@example.org`, name });

  await test.step("one by x, the others by Shift from there; Esc ticks none", async () => {
    await goSettled(page, "/users?query=Tick");
    await keys("j", "x");
    await expect(selection).toContainText("1 user selected");
    await keys("j", "j", "Shift+X");
    await expect(selection).toContainText("3 users selected");
    await keys("Escape");
    await expect(selection).toBeHidden();
    await keys("x", "k", "x");
    await expect(selection).toContainText("2 users selected");
    const all = page.getByRole("checkbox", { name: "Select this page" });
    await tabTo(all);
    await keys("Space");
    await expect(selection).toContainText("3 users selected");
    await keys("Space");
    await expect(selection).toBeHidden();
    await keys("j", "x", "j", "x");
    await expect(selection).toContainText("2 users selected");
  });

  await test.step("they are banned by a job, which is watched", async () => {
    await press(button("Ban users"));
    await expect(dialog).toContainText("2 users will be unable to sign in");
    await type(reason, "Spam");
    await sayYes();
    await expect(page.getByRole("heading", { name: "Ban 2 users", level: 1 })).toBeVisible();
    await expect(page.getByText("2 items done")).toBeVisible(done);
  });

  await test.step("from its page the bans are lifted again", async () => {
    await press(button("Lift these bans"));
    await type(reason, "A mistake");
    await sayYes();
    await expect(page.getByRole("heading", { name: "Unban 2 users", level: 1 })).toBeVisible();
    await expect(page.getByText("2 items done")).toBeVisible(done);
  });

  await test.step("all whom a search finds are signed out, or freed", async () => {
    for (const [verb, title] of [
      ["Revoke sessions", "Revoke all sessions of 3 users"],
      ["Unban users", "Unban 3 users"],
    ] as const) {
      await goSettled(page, "/users?query=Tick");
      await keys("j", "x");
      await press(button("Select all 3 that match"));
      await press(button(verb));
      await type(reason, "To be sure");
      await sayYes();
      await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    }
  });

  await test.step("and all whom a search finds are deleted once it is typed how many they are", async () => {
    await goSettled(page, "/users?query=Tick");
    await keys("j", "x");
    await press(button("Select all 3 that match"));
    await expect(selection).toContainText("All 3 users that match");
    await press(button("Delete users"));
    await type(dialog.getByRole("textbox", { name: "Type the number of users to confirm" }), "3");
    await type(reason, "Made for a test");
    await sayYes();
    await expect(page.getByRole("heading", { name: "Delete 3 users", level: 1 })).toBeVisible();
    await expect(page.getByText("3 items done")).toBeVisible(done);
  });

  await test.step("all that a filter means are chosen, with a look at how many", async () => {
    const { users } = await (await page.request.get("/api/stats/overview")).json();
    const all = (users.total - users.banned).toLocaleString("en");
    await goSettled(page, "/users?status=active");
    await keys("j", "x");
    await expect(button(`Select all ${all} that match`)).toBeVisible();
    // It stands below all rows.
    await keys("ControlOrMeta+k");
    await expect(page.getByRole("combobox", { name: "Search everything" })).toBeFocused();
    await page.keyboard.type("select all");
    await expect(page.getByRole("option", { name: /^Select all/ })).toHaveAttribute("aria-selected", "true");
    await keys("Enter");
    await expect(selection).toContainText(`All ${all} users that match`);
    await expect(button("Only those selected")).toBeFocused();
    await press(button("Ban users"));
    await expect(dialog).toContainText("will be unable to sign in");
    await keys("Escape");
    await expect(button("Ban users")).toBeFocused();
    await press(button("Only those selected"));
    await expect(selection).toContainText("1 user selected");
    await press(selection.getByRole("button", { name: "Clear the selection" }));
    await expect(selection).toBeHidden();
  });

  await test.step("a job is stopped", async () => {
    const userIds = Array.from({ length: 10_000 }, (_, n) => `nobody-${n}`);
    const { job } = await make<{ job: { id: string } }>(ada, "/api/jobs", {
      kind: "unban",
      userIds,
      reason: "There is enough to do",
    });
    await goSettled(page, `/jobs/${job.id}`);
    await press(button("Stop job"));
    await expect(dialog).toContainText("the job cannot be resumed");
    await sayYes();
    await expect(notices).toContainText("The job is stopped.");
    await expect(button("Stop job")).toBeHidden();
    await expect(place).toBeVisible();
  });

  await test.step("a job is found in the list, and what it refused is told first", async () => {
    const ids = await page.request.get("/api/users?query=ada@example.com");
    const [{ id }] = (await ids.json()).items;
    await make(ada, "/api/jobs", { kind: "ban", userIds: [id, "nobody-at-all"], reason: "Not me" });
    await expect
      .poll(async () => (await (await page.request.get("/api/jobs?limit=1")).json()).items[0].status, done)
      .toBe("done");
    await goTo("j", "Jobs");
    await expect(page.getByRole("link", { name: "Ban 2 users", exact: true }).nth(1)).toBeVisible();
    await keys("j", "Enter");
    await expect(page).toHaveURL(/only=refused/);
    await expect(page.getByRole("progressbar", { name: "Progress" })).toHaveText(/2 of 2, 2 refused$/);
    await press(page.getByRole("link", { name: "All items" }));
    await expect(page).not.toHaveURL(/only=refused/);
    await tabTo(page.getByRole("table", { name: "Items" }).getByRole("link", { name: "Ada" }));
    await keys("c");
    await expect(notices).toContainText(id);
    await press(page.getByRole("link", { name: /^Refused/ }));
    await expect(page).toHaveURL(/only=refused/);
  });

  await test.step("a session that is ticked is ended, and not all that match", async () => {
    const found = await page.request.get("/api/users?query=keyboard.nina");
    await goSettled(page, `/sessions?userId=${(await found.json()).items[0].id}`);
    await press(page.getByRole("link", { name: "By place" }));
    await expect(page.getByText("2 sessions of 1 user", { exact: true })).toBeVisible();
    await press(page.getByRole("link", { name: "By device" }));
    await expect(page).toHaveURL(/by=device/);
    await keys("j", "Enter");
    await expect(button("Device exactly Chrome on Linux")).toBeVisible();
    await expect(page.getByRole("row", { name: /Keyboard Nina/ })).toHaveCount(2);
    await keys("j", "x");
    await expect(selection).toContainText("1 session selected");
    await press(button("All 2 that match…"));
    await expect(dialog).toContainText("2 sessions of 1 user will end.");
    await keys("Escape");
    await expect(button("All 2 that match…")).toBeFocused();
    await press(selection.getByRole("button", { name: "Revoke sessions" }));
    await sayYes();
    await expect(notices).toContainText("Revoked: 1 session.");
    await expect(selection).toBeHidden();
  });

  await test.step("all sessions that a filter means are ended after a look at how many", async () => {
    await press(button("Revoke all that match"));
    await expect(dialog).toContainText("1 session of 1 user will end.");
    await keys("Escape");
    await expect(button("Revoke all that match")).toBeFocused();
    await keys("j", "x");
    await press(button("All 1 that match…"));
    await type(reason, "Left her desk");
    await press(dialog.getByRole("button", { name: "Revoke 1 session" }));
    await expect(page.getByText("No session matches")).toBeVisible();
    await expect(selection).toBeHidden();
  });

  await test.step("and everyone’s but this one, once the word for it is typed", async () => {
    await (await open()).signIn("Dev", "keyboard.nina");
    await press(button("Clear filters"));
    await press(button("Revoke everyone’s sessions"));
    await expect(dialog.getByRole("checkbox", { name: /^Keep the session/ })).toBeChecked();
    await type(dialog.getByRole("textbox", { name: "Type “everyone” to confirm" }), "everyone");
    await type(reason, "A leak");
    await sayYes();
    await expect(notices).toContainText(/Revoked: \d+ sessions?\./);
    await expect(page.getByRole("table", { name: "Sessions" }).locator("tr[data-row]")).toHaveCount(1);
    await expect(place).toBeVisible();
  });
});
