import { handsAt } from "../support/hands.ts";
import { make } from "../support/made.ts";
import { expect, test } from "../support/person.ts";
import { goSettled } from "../support/settled.ts";

test("all that a page does is offered by the palette, and done from there without a pointer", async ({
  open,
}) => {
  const paula = await open();
  await paula.signIn("Dev", "keyboard.paula");
  const ada = await open();
  await ada.signIn("Dev", "ada");
  await (await open()).signIn("Dev", "ada");
  const { page } = ada;
  const { keyboard } = page;
  const { dialog, keys, tabTo } = handsAt(page);
  const palette = page.getByRole("combobox", { name: "Search everything" });
  const option = (name: string) => page.getByRole("option", { name, exact: true });
  const found = await page.request.get("/api/users?query=keyboard.paula");
  const [{ id }] = (await found.json()).items;

  const sessions = await page.request.get(`/api/users/${id}/sessions`);
  const [session] = (await sessions.json()).items;

  async function offers(...names: string[]) {
    await keys("ControlOrMeta+k");
    await expect(palette).toBeFocused();
    for (const name of names) await expect(option(name)).toBeVisible();
    await keys("Escape");
    await expect(palette).toBeHidden();
  }

  async function choose(name: string, whole = name) {
    await keys("ControlOrMeta+k");
    await expect(palette).toBeFocused();
    await keyboard.type(name);
    await expect(option(whole)).toHaveAttribute("aria-selected", "true");
    await keys("Enter");
    await expect(palette).toBeHidden();
  }

  /** Runs it, sees what it asks, and says no; the focus comes to its button. */
  async function asks(name: string, title: string | RegExp, by = dialog) {
    await choose(name);
    await expect(by.getByRole("heading", { name: title })).toBeVisible();
    await keys("Escape");
    await expect(by).toBeHidden();
    await expect(page.getByRole("button", { name, exact: true })).toBeFocused();
  }

  await test.step("a user's page", async () => {
    await goSettled(page, `/users/${id}`);
    await offers(
      "Edit user",
      "Change role",
      "Ban user",
      "Revoke all sessions",
      "Revoke session",
      "Unlink Dev dev-keyboard.paula",
      "Show ended sessions",
      "One line a day",
      "Add note",
      "Edit metadata",
      "Merge into…",
      "Delete user",
    );
    await asks("Revoke all sessions", /^Revoke all/);
    await asks("Delete user", /^Delete/);
    await choose("Add note");
    await keyboard.type("Called on Monday.");
    await expect(page.getByRole("textbox", { name: "New note" })).toHaveValue("Called on Monday.");
    await keys("ControlOrMeta+a", "Backspace");
  });

  await test.step("a user whose e-mail nobody has vouched for", async () => {
    const data = { email: "vera.fied@example.org", name: "Vera Fied" };
    await goSettled(page, `/users/${(await make<{ id: string }>(ada, "/api/users", data)).id}`);
    await asks("Verify e-mail", "Verify this e-mail?");
  });

  await test.step("one's own account", async () => {
    await goSettled(page, "/account");
    await offers("Link another identity");
    await asks("Sign out elsewhere", /^Sign out/);
  });

  await test.step("operators, their columns, and from there a view of users", async () => {
    const view = { data: { query: "status=active" }, headers: { "Sec-Fetch-Site": "same-origin" } };
    const saved = await page.request.put("/api/views/users/Paulas", view);
    expect(saved.ok(), await saved.text()).toBe(true);
    await goSettled(page, "/operators");
    await asks("Add operator", /./);
    await asks("Columns", "Columns", page.getByRole("dialog"));
    await choose("Paulas", "Paulas Users");
    await expect(page).toHaveURL(/\/users\?status=active/);
  });

  await test.step("users who are ticked", async () => {
    await goSettled(page, "/users?query=keyboard.paula");
    await keys("j", "x");
    await expect(page.getByRole("region", { name: "Selection" })).toBeVisible();
    await offers("Revoke sessions", "Ban users", "Unban users", "Clear the selection");
    await asks("Delete users", /^Delete/);
    await choose("Clear the selection");
    await expect(page.getByRole("region", { name: "Selection" })).toBeHidden();
  });

  await test.step("an address, and who came from there", async () => {
    await goSettled(page, `/address?ip=${encodeURIComponent(session.ip)}`);
    await asks("Revoke sessions from here", /^Revoke/);
    await tabTo(page.getByRole("checkbox", { name: "Select Keyboard Paula" }));
    await keys("x");
    await asks("Ban 1 user", /^Ban/);
  });

  await test.step("the session that is open beside its list", async () => {
    await goSettled(page, `/sessions?open=${session.id}`);
    await expect(page.getByRole("dialog")).toBeFocused();
    await offers("Revoke everyone’s sessions", "Columns");
    await keys("ControlOrMeta+k");
    await expect(palette).toBeFocused();
    await keyboard.type("revoke session");
    await expect(option("Revoke everyone’s sessions")).toHaveAttribute("aria-selected", "true");
    await keys("ArrowDown");
    await expect(option("Revoke session")).toHaveAttribute("aria-selected", "true");
    await keys("Enter");
    await expect(dialog.getByRole("heading", { name: "Revoke this session?" })).toBeVisible();
    await keys("Escape");
  });

  await test.step("a job that has banned", async () => {
    const { job } = await make<{ job: { id: string } }>(ada, "/api/jobs", {
      kind: "ban",
      userIds: [id],
      reason: "Spam",
    });
    await goSettled(page, `/jobs/${job.id}`);
    await expect(page.getByText("1 item done")).toBeVisible({ timeout: 30_000 });
    await asks("Lift these bans", /^Lift/);
  });

  await test.step("health", async () => {
    await goSettled(page, "/health");
    const again = page.waitForResponse((response) => response.url().endsWith("/healthz"));
    await choose("Look again");
    await again;
  });
});
