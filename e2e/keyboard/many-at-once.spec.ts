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
  const { page } = ada;
  const { dialog, notices, button, goTo, keys, press, sayYes, type } = handsAt(page);
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
    await press(page.getByRole("link", { name: /^Refused/ }));
    await expect(page).toHaveURL(/only=refused/);
  });

  await test.step("all sessions that a filter means are ended after a look at how many", async () => {
    const found = await page.request.get("/api/users?query=keyboard.nina");
    await goSettled(page, `/sessions?userId=${(await found.json()).items[0].id}`);
    await press(button("Revoke all that match"));
    await expect(dialog).toContainText("1 session of 1 user will end.");
    await keys("Escape");
    await expect(button("Revoke all that match")).toBeFocused();
    await keys("Enter");
    await type(reason, "Left her desk");
    await press(dialog.getByRole("button", { name: "Revoke 1 session" }));
    await expect(notices).toContainText("Revoked: 1 session.");
  });
});
