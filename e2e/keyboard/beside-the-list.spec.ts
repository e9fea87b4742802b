import { handsAt } from "../support/hands.ts";
import { expect, test } from "../support/person.ts";
import { expectSettled, goSettled } from "../support/settled.ts";

test("events and sessions are opened beside their list, gone through, closed and ended without a pointer", async ({
  open,
}) => {
  for (const name of ["keyboard.otto", "keyboard.olga"]) await (await open()).signIn("Dev", name);
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { dialog, notices, goTo, keys, press, sayYes, tabTo } = handsAt(page);
  const panel = page.getByRole("dialog");
  const opened = () => new URL(page.url()).searchParams.get("open");
  const row = (name: string) =>
    page.getByRole("table", { name: "Sessions" }).getByRole("link", { name, exact: true });
  const isOpen = (id: string | null) => expect.poll(opened).toBe(id);

  await test.step("an event: it has the focus, arrows and letters go on, Esc comes to the row that it was", async () => {
    await goTo("e", "Events");
    const rows = page.getByRole("table", { name: "Events" }).locator("tr[data-row]");
    await expect(rows.nth(2)).toBeVisible();
    const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-row")));
    const [first = null, second = null, third = null] = ids;
    await keys("j", "Enter");
    await expect(panel).toBeFocused();
    await isOpen(first);
    await keys("ArrowDown");
    await isOpen(second);
    // Its links are not there any more in the next one.
    await press(panel.getByRole("button", { name: /^Copy/ }).first());
    await expect(panel.getByRole("status").filter({ hasText: "Copied" })).toBeAttached();
    await keys("j");
    await isOpen(third);
    await expect(panel).toBeFocused();
    await keys("k");
    await isOpen(second);
    await keys("Escape");
    await expect(panel).toBeHidden();
    await expect(rows.nth(1).getByRole("link").first()).toBeFocused();
  });

  await test.step("Back does not meet it again, and after a reload it has the focus as before", async () => {
    await page.goBack();
    await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
    await page.goForward();
    await expectSettled(page);
    await isOpen(null);
    await keys("j", "Enter");
    await expect(panel).toBeFocused();
    await page.reload();
    await expect(panel).toBeFocused();
    await keys("Escape");
    await expect(panel).toBeHidden();
    await isOpen(null);
  });

  await test.step("a session: e ends it in its panel", async () => {
    await goSettled(page, "/sessions");
    await keys("j", "j");
    await expect(row("Keyboard Olga")).toBeFocused();
    await keys("Enter");
    await expect(panel).toContainText("Keyboard Olga");
    await expect(panel).toBeFocused();
    // Whoever goes to another row beside it means that one.
    await tabTo(row("Keyboard Otto"));
    await keys("e");
    await expect(dialog).toContainText("Keyboard Otto is signed out");
    await keys("Escape");
    await expect(row("Keyboard Otto")).toBeFocused();
    await keys("Escape");
    await expect(panel).toBeHidden();
    await expect(row("Keyboard Otto")).toBeFocused();
    await keys("k", "Enter");
    await expect(panel).toBeFocused();
    await keys("e");
    await expect(dialog).toContainText("Keyboard Olga is signed out");
    await sayYes();
    await expect(notices).toContainText("The session of Keyboard Olga is revoked.");
    await expect(panel).toContainText("Revoked");
    await expect(panel).toBeFocused();
    await keys("Escape");
    // Its row is gone with it, and the next one has the focus.
    await expect(row("Keyboard Olga")).toBeHidden();
    await expect(row("Keyboard Otto")).toBeFocused();
  });

  await test.step("and from its row; it is not the focus that is lost", async () => {
    await keys("e");
    await sayYes();
    await expect(notices).toContainText("The session of Keyboard Otto is revoked.");
    await expect(row("Keyboard Otto")).toBeHidden();
    await expect(page.getByRole("table", { name: "Sessions" }).locator("tr[data-row] a:focus")).toBeVisible();
  });
});

test("whoever goes through a list beside its panel comes beyond its first page", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { keys, press } = handsAt(page);
  // In two parts, each of which makes the words of the one before ready to be searched.
  for (const part of [0, 30]) {
    const lines = Array.from({ length: 30 }, (_, n) => `many.${part + n}@example.org,Many ${part + n}`);
    const imported = await page.request.post("/api/users/import?dryRun=false", {
      data: `email,name\n${lines.join("\n")}\n`,
      headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "text/csv" },
    });
    expect(imported.ok(), await imported.text()).toBe(true);
  }
  const newest = await page.request.get("/api/events?type=createUser&limit=60");
  const { items, nextCursor } = await newest.json();
  const row = (n: number) => page.locator(`tr[data-row="${items[n].id}"]`);

  await test.step("page by page: to the first from one that was opened by its address, on, and back", async () => {
    const pages = page.getByRole("navigation", { name: "Pages" });
    const turn = (name: string) => press(pages.getByRole("button", { name, exact: true }));
    await goSettled(page, `/events?type=createUser&cursor=${encodeURIComponent(nextCursor)}`);
    // They stand below all rows, at the end of the page.
    await keys("Shift+Tab");
    await turn("First page");
    await expect(row(0)).toBeVisible();
    await expect(page).not.toHaveURL(/cursor=/);
    await turn("Next");
    await expect(row(50)).toBeVisible();
    await expect(row(0)).toHaveCount(0);
    await expect(pages.locator(":focus")).toBeVisible();
    await turn("Previous");
    await expect(row(0)).toBeVisible();
    // It has gone, and what stands in its place has the focus.
    await expect(pages.getByRole("button", { name: "Next" })).toBeFocused();
  });

  await test.step("rows that were to follow and did not come are asked for again", async () => {
    ada.expectStatus(0);
    await page.route(/\/api\/events\?.*cursor/, (route) => route.abort("internetdisconnected"), { times: 1 });
    await keys("End");
    await press(page.getByRole("button", { name: "Try again" }));
    await expect(row(57)).toBeAttached();
    await expect(page.locator("main:focus, main :focus")).toBeVisible();
  });

  await goSettled(page, "/events?type=createUser");

  await keys("j", "Enter");
  await expect(page.getByRole("dialog")).toBeFocused();
  const stepTo = async (from: number, to: number) => {
    for (let n = from + 1; n <= to; n++) {
      await keys("ArrowDown");
      await page.waitForURL((url) => url.searchParams.get("open") === items[n].id);
    }
  };
  await stepTo(0, 45);
  await expect(page.getByRole("navigation", { name: "Pages" })).not.toContainText("50 of");
  await stepTo(45, 55);
  // A reload loses neither what is open nor how far the list was read.
  await page.reload();
  await expect(page.getByRole("dialog")).toBeFocused();
  await expect(row(55)).toBeInViewport();
  await stepTo(55, 57);
  // The row is in sight beside it, and has the focus once it is closed.
  await expect(row(57)).toBeInViewport();
  await keys("Escape");
  await expect(row(57).getByRole("link").first()).toBeFocused();
});
