import { make } from "./support/made.ts";
import { expect, test } from "./support/person.ts";

// A time zone that no one could take for UTC.
test.use({ timezoneId: "Asia/Kathmandu" });

test("the console looks, tells times and speaks as was chosen, and still does after a reload", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const root = page.locator("html");

  await test.step("theme and rows change at once, and are there before the console is", async () => {
    await page.goto("/settings");
    await page.getByRole("radio", { name: "Dark" }).check();
    await expect(root).toHaveClass(/dark/);
    await page.getByRole("radio", { name: "Compact" }).check();
    await expect(root).toHaveAttribute("data-density", "compact");
    await page.reload();
    await expect(root).toHaveClass(/dark/);
    await expect(root).toHaveAttribute("data-density", "compact");
    await expect(page.getByRole("radio", { name: "Compact" })).toBeChecked();
  });

  await test.step("times are told in UTC", async () => {
    await page.getByRole("radio", { name: "UTC", exact: true }).check();
    await expect(page.getByText(/It is now .+ UTC\./)).toBeVisible();
  });

  await test.step("another zone is told of every time at once, and nothing that is being typed is lost", async () => {
    const chooseZone = async (name: string) => {
      await page.keyboard.press("ControlOrMeta+k");
      await page.getByRole("combobox", { name: "Search everything" }).fill("times:");
      await page.getByRole("option", { name }).click();
      await expect(page.getByRole("combobox", { name: "Search everything" })).toBeHidden();
    };
    const times = page.getByRole("main").locator("time[title]");
    await page.goto("/events?since=2026-01-01T00:30:00.000Z");
    await expect(page.getByRole("button", { name: /^Time since .*12:30/ })).toBeVisible();
    await expect(times.first()).toHaveAttribute("title", /UTC$/);
    await chooseZone("Times: in your time zone");
    await expect(page.getByRole("button", { name: /^Time since .*6:15/ })).toBeVisible();
    await expect(times.and(page.locator("[title$=UTC]"))).toHaveCount(0);

    const { id } = await make<{ id: string }>(ada, "/api/users", { email: "zoe.zone@example.org" });
    await page.goto(`/users/${id}`);
    const note = page.getByRole("textbox", { name: "New note" });
    await note.fill("half a note");
    await expect(times.first()).toHaveAttribute("title", /GMT\+5:45$/);
    await chooseZone("Times: in UTC");
    await expect(times.first()).toHaveAttribute("title", /UTC$/);
    await expect(times.and(page.locator('[title$="+5:45"]'))).toHaveCount(0);
    await expect(note).toHaveValue("half a note");
    await note.clear();
    await page.goto("/settings");
  });

  await test.step("another language gives the focus back to where it was chosen", async () => {
    await page.getByRole("radio", { name: "Deutsch" }).check();
    await expect(page.getByRole("heading", { name: "Einstellungen", level: 1 })).toBeVisible();
    await expect(root).toHaveAttribute("lang", "de");
    await expect(page.getByRole("radio", { name: "Deutsch" })).toBeFocused();
    await page.getByRole("radio", { name: "English" }).check();
    await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  });

  await test.step("a column that was left out stays out", async () => {
    await page.goto("/users");
    const table = page.getByRole("table", { name: "Users" });
    await expect(table.getByRole("columnheader", { name: "Status" })).toBeVisible();
    await page.getByRole("button", { name: "Columns" }).click();
    const menu = page.getByRole("dialog", { name: "Columns" });
    await menu.getByRole("checkbox", { name: "Status" }).uncheck();
    await expect(table.getByRole("columnheader", { name: "Status" })).toBeHidden();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Columns" })).toBeFocused();
    await page.reload();
    await expect(table.getByRole("columnheader", { name: "User", exact: true })).toBeVisible();
    await expect(table.getByRole("columnheader", { name: "Status" })).toBeHidden();
  });

  await test.step("a phone says which columns it has no room for, and brings one back by key", async () => {
    const size = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("button", { name: "Columns" }).focus();
    await page.keyboard.press("Enter");
    const menu = page.getByRole("dialog", { name: "Columns" });
    await expect(menu.getByRole("checkbox", { name: "Providers" })).toBeDisabled();
    await expect(menu.getByRole("checkbox", { name: "Status" })).toBeFocused();
    await page.keyboard.press("Space");
    const table = page.getByRole("table", { name: "Users" });
    await expect(table.getByRole("columnheader", { name: "Status" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.setViewportSize(size);
  });

  await test.step("in every window there is room for what a row is, beside its columns", async () => {
    const size = page.viewportSize() ?? { width: 1280, height: 720 };
    for (const list of ["users", "sessions", "operators", "jobs", "keys"]) {
      await page.goto(`/${list}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const width of [768, 1024, 1280, 1536]) {
        await page.setViewportSize({ width, height: size.height });
        const heads = page.getByRole("columnheader").filter({ hasText: /./ });
        const widths = await heads.evaluateAll((all) => all.map((head) => head.clientWidth));
        if (widths[0] !== undefined) expect.soft(widths[0], `${list}, ${width} px wide`).toBeGreaterThan(150);
      }
    }
    await page.setViewportSize(size);
  });

  await test.step("the menu of a row opens by its key, and gives the focus back", async () => {
    await page.goto("/users?query=ada%40example.com");
    // A key pressed before the console is there goes nowhere; what listens to those of rows comes with the notices.
    await expect(page.getByRole("region", { name: "Notices" })).toBeAttached();
    const link = page.getByRole("table", { name: "Users" }).getByRole("link", { name: "Ada", exact: true });
    await link.focus();
    await page.keyboard.press(".");
    const menu = page.getByRole("dialog", { name: "Actions of the row" });
    await expect(menu.getByRole("button", { name: "Open" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(link).toBeFocused();
    await page.keyboard.press(".");
    await page.keyboard.press("x");
    await expect(menu).toBeHidden();
    await expect(page.getByRole("checkbox", { name: "Select Ada", exact: true })).toBeChecked();
  });

  await test.step("the palette begins on another page what only that one does", async () => {
    await page.goto("/events");
    await expect(page.getByRole("heading", { name: "Events", level: 1 })).toBeVisible();
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("combobox", { name: "Search everything" }).fill("create a user");
    await page.getByRole("option", { name: "Create a user" }).click();
    await expect(page).toHaveURL(/\/users/);
    await expect(page.getByRole("alertdialog")).toBeVisible();
  });

  await test.step("what was typed is not lost by the browser's Back without a question", async () => {
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("textbox").first().fill("half a name");
    await page.goBack();
    const question = page.getByRole("alertdialog", { name: "Leave this page?" });
    await question.getByRole("button", { name: "Keep editing" }).click();
    await expect(dialog.getByRole("textbox").first()).toHaveValue("half a name");
    await expect(page).toHaveURL(/\/users/);
  });
});
