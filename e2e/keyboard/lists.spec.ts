import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import { handsAt } from "../support/hands.ts";
import { expect, test } from "../support/person.ts";
import { goSettled } from "../support/settled.ts";

const textOf = async (download: Download) => readFile(await download.path(), "utf8");

test("lists are filtered, kept as views, shown otherwise and taken out as files without a pointer", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { keyboard } = page;
  const { dialog, notices, button, goTo, keys, press, tabTo, type } = handsAt(page);
  const popover = page.getByRole("dialog");
  const inOpen = (name: string) => popover.getByRole("button", { name, exact: true });

  await test.step("users by status: set, changed, taken off", async () => {
    await goSettled(page, "/users");
    await press(button("Status"));
    await press(inOpen("Active"));
    await expect(page).toHaveURL(/status=active/);
    await expect(button("Status Active")).toBeFocused();
    await keys("Enter");
    await press(inOpen("Banned"));
    await expect(page).toHaveURL(/status=banned/);
    await expect(button("Status Banned")).toBeFocused();
    await keys("v");
    await type(popover.getByRole("textbox", { name: "Save these filters as" }), "Out");
    await keys("Enter");
    await expect(notices).toContainText("Saved as “Out”.");
    await press(button("Clear filter Status"));
    await expect(page).not.toHaveURL(/status/);
    await expect(button("Status")).toBeFocused();
    await keys("v");
    await press(popover.getByRole("link", { name: "Out" }));
    await expect(page).toHaveURL(/status=banned/);
  });

  await test.step("sessions by their first filter, which / opens, and by one of the seldom ones", async () => {
    await goTo("s", "Sessions");
    await keys("/");
    await expect(popover.getByRole("textbox")).toBeFocused();
    // Nobody is found yet. Enter waits for who will be.
    await keyboard.type("ada@example.com");
    await keys("Enter");
    await expect(page).toHaveURL(/userId=/);
    await press(button("More filters"));
    await expect(button("Signed in")).toBeFocused();
    await press(button("Clear filter User"));
    await expect(page).not.toHaveURL(/userId=/);
  });

  await test.step("sessions by country, by its name", async () => {
    await press(button("Country"));
    await type(popover.getByRole("combobox", { name: "Country" }), "Germany");
    await keys("Enter");
    await expect(page).toHaveURL(/country=DE/);
    await expect(button("Country Germany")).toBeFocused();
  });

  await test.step("the rail makes room, and comes back", async () => {
    await keys("[");
    await expect(button("Expand the sidebar")).toBeVisible();
    await keys("[");
    await expect(button("Collapse the sidebar")).toBeVisible();
  });

  await test.step("events by type, more than one, and none", async () => {
    await goTo("e", "Events");
    await keys("/");
    // Rare ones: what stands below a list that is read on as one goes is not to be reached by Tab.
    for (const type of ["createApiKey", "grantRole"]) {
      await keys("ControlOrMeta+a");
      await keyboard.type(type);
      await keys("Enter");
      await expect(popover.getByRole("option", { name: type }).first()).toHaveAttribute(
        "aria-checked",
        "true",
      );
    }
    await keys("Escape");
    await expect(page.getByRole("button", { name: /^Type .*\+1$/ })).toBeFocused();
    await expect(page).toHaveURL(/type=.*grantRole|grantRole.*type=/);
  });

  await test.step("and of the last week", async () => {
    await press(button("Time"));
    await press(inOpen("Last 7 days"));
    await expect(page).toHaveURL(/span=7d/);
    await expect(page.getByRole("button", { name: /^Time Last 7 days, since/ })).toBeFocused();
    await press(button("Clear filter Time"));
    await expect(page).not.toHaveURL(/span=/);
  });

  await test.step("these filters are kept as a view, opened, renamed, deleted and had back", async () => {
    const name = popover.getByRole("textbox", { name: "Save these filters as" });
    await keys("v");
    await type(name, "Com");
    await keys("Escape", "v");
    await expect(name).toHaveValue("Com");
    await type(name, "Comings");
    await keys("Enter");
    await expect(notices).toContainText("Saved as “Comings”.");
    await press(button("Clear filter Type"));
    await expect(page).not.toHaveURL(/type=/);
    await keys("v");
    await press(popover.getByRole("link", { name: "Comings" }));
    await expect(page).toHaveURL(/grantRole/);
    await keys("v");
    await press(inOpen("Rename “Comings”"));
    await expect(popover.getByRole("textbox", { name: "New name for “Comings”" })).toBeFocused();
    await keys("ControlOrMeta+a");
    await keyboard.type("Goings");
    await keys("Enter");
    await expect(popover.getByRole("link", { name: "Goings" })).toBeVisible();
    await press(inOpen("Delete “Goings”"));
    await expect(notices).toContainText("The view “Goings” is deleted.");
    await keys("Escape");
    await expect(button("Views")).toBeFocused();
    // However long the list is before it.
    await keys("F6", "Enter");
    await expect(notices.getByRole("button", { name: "Undo" })).toHaveCount(0);
    await expect(button("Views")).toBeFocused();
    await keys("v");
    await expect(popover.getByRole("link", { name: "Goings" })).toBeVisible();
    await keys("Escape");
  });

  await test.step("that it cannot be taken back is said until one has read it", async () => {
    await keys("v");
    await press(inOpen("Delete “Goings”"));
    await expect(notices.getByRole("button", { name: "Undo" })).toHaveCount(1);
    await keys("Escape");
    ada.expectStatus(0);
    await page.route("**/api/views/events/*", (route) => route.abort("internetdisconnected"), { times: 1 });
    await keys("F6", "Enter");
    const failure = notices.getByRole("alert");
    await expect(failure).toContainText("It could not be undone.");
    await keys("F6");
    await expect(failure.getByRole("button", { name: "Dismiss" })).toBeFocused();
    await keys("Enter");
    await expect(failure).toHaveCount(0);
  });

  await test.step("a column is left out, and put back", async () => {
    const head = page.getByRole("columnheader", { name: "Through" });
    await press(button("Columns"));
    await tabTo(popover.getByRole("checkbox", { name: "Through" }));
    await keys("Space");
    await expect(head).toBeHidden();
    await press(inOpen("Show what fits"));
    await expect(head).toBeVisible();
    await keys("Escape");
    await expect(button("Columns")).toBeFocused();
  });

  await test.step("the events are taken out as a file", async () => {
    const file = page.waitForEvent("download");
    await press(button("Export"));
    await press(popover.getByRole("link", { name: /^CSV/ }));
    expect(await textOf(await file)).toContain("grantRole");
    await press(dialog.getByRole("button", { name: "Close" }));
    await expect(button("Export")).toBeFocused();
  });

  await test.step("and so are the users", async () => {
    await goSettled(page, "/users");
    const file = page.waitForEvent("download");
    await press(button("Export"));
    await press(popover.getByRole("link", { name: /^NDJSON/ }));
    expect(await textOf(await file)).toContain("ada@example.com");
    await expect(dialog).toContainText("The file is complete.");
    await press(dialog.getByRole("button", { name: "Close" }));
    await expect(button("Export")).toBeFocused();
  });

  await test.step("whoever is refused the file is told why, with the request's id, and can begin anew", async () => {
    ada.expectStatus(429);
    const refused = {
      code: "rate_limited",
      title: "Too many requests",
      status: 429,
      requestId: "refused-export-1",
    };
    await page.route(
      "/api/users/export*",
      (route) => route.fulfill({ status: 429, json: { ...refused, detail: "Wait a little." } }),
      { times: 1 },
    );
    await press(button("Export"));
    await press(popover.getByRole("link", { name: /^CSV/ }));
    await expect(dialog.getByRole("alert")).toContainText("refused-export-1");
    await expect(dialog).toContainText("Nothing was exported.");
    const file = page.waitForEvent("download");
    await press(dialog.getByRole("button", { name: "Begin anew" }));
    expect(await textOf(await file)).toContain("ada@example.com");
    await press(dialog.getByRole("button", { name: "Close" }));
  });
});
