import { handsAt } from "../support/hands.ts";
import { expect, test } from "../support/person.ts";
import { goSettled } from "../support/settled.ts";

test("each kind of filter is set and taken off without a pointer, and what did not come is asked for again", async ({
  open,
}) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { keyboard } = page;
  const { button, goTo, keys, press, tabTo, type } = handsAt(page);
  const popover = page.getByRole("dialog");
  const inOpen = (name: string) => popover.getByRole("button", { name, exact: true });
  const chip = (start: string) => page.getByRole("button", { name: new RegExp(`^${start}`) });

  /** Writes a moment into a field that has a part for each of its numbers. */
  async function typeMoment(label: string, day: string, time: string) {
    await tabTo(popover.getByLabel(label, { exact: true }));
    await keyboard.type(day);
    await keys("ArrowRight");
    await keyboard.type(time);
  }

  await test.step("sessions by provider, by its name and by its id", async () => {
    await goSettled(page, "/sessions");
    // Past the places of the console, for whoever is there already.
    await keys("Tab", "Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await press(button("Provider"));
    await press(inOpen("Acme"));
    await expect(page).toHaveURL(/provider=acme/);
    await press(button("Provider Acme"));
    await type(popover.getByRole("textbox", { name: "Provider id" }), "github");
    await keys("Enter");
    await expect(page).toHaveURL(/provider=github/);
  });

  await test.step("by device, by address and by state", async () => {
    await press(button("Device"));
    await type(popover.getByRole("textbox", { name: "Device" }), "iPhone");
    await keys("Enter");
    await expect(page).toHaveURL(/userAgent=iPhone/);
    await press(button("IP"));
    await type(popover.getByRole("textbox", { name: "IP" }), "nowhere");
    await keys("Enter");
    await expect(popover).toContainText("That is no address and no block of them.");
    await type(popover.getByRole("textbox", { name: "IP" }), "192.0.2.0/24");
    await keys("Enter");
    await expect(page).toHaveURL(/ip=192\.0\.2\.0/);
    await press(button("State"));
    await press(inOpen("Ended"));
    await expect(page).toHaveURL(/state=ended/);
    await expect(button("State Ended")).toBeFocused();
  });

  await test.step("by when they began; and all of it is taken off at once", async () => {
    await press(button("More filters"));
    await press(button("Signed in"));
    await typeMoment("From", "01022020", "1130AM");
    await press(inOpen("Apply"));
    await expect(page).toHaveURL(/createdAfter=2020-01-0/);
    await expect(chip("Signed in since")).toBeFocused();
    await press(button("Clear filters"));
    await expect(page).toHaveURL("/sessions?more=on");
    await expect(page.getByRole("table", { name: "Sessions" }).getByRole("link").first()).toBeVisible();
    await expect(page.locator("main:focus, main :focus")).toBeVisible();
  });

  await test.step("events between two moments", async () => {
    await goTo("e", "Events");
    await press(button("Time"));
    await typeMoment("Since", "01022020", "1130AM");
    await typeMoment("Until", "01032020", "0115PM");
    await press(inOpen("Apply"));
    await expect(page).toHaveURL(/since=2020-01-0.*until=2020-01-0/);
    await expect(chip("Time Jan 2, 11:30.* – Jan 3, 01:15")).toBeFocused();
  });

  await test.step("what does not come is asked for again", async () => {
    const users = /\/api\/users(\?|$)/;
    ada.expectStatus(0);
    await page.route(users, (route) => route.abort("internetdisconnected"));
    await goTo("u", "Users");
    await expect(page.getByRole("alert")).toBeVisible();
    await page.unroute(users);
    await press(button("Try again"));
    await expect(page.getByRole("table", { name: "Users" }).getByRole("link").first()).toBeVisible();
    await expect(page.locator("main:focus, main :focus")).toBeVisible();
  });

  await test.step("users by role, and operators", async () => {
    await press(button("Role"));
    await press(inOpen("Owner"));
    await expect(page).toHaveURL(/role=owner/);
    await expect(button("Role Owner")).toBeFocused();
    await goTo("p", "Operators");
    await press(button("Role"));
    await press(inOpen("Support"));
    await expect(page).toHaveURL(/role=support/);
    await press(button("Clear filter Role"));
    await expect(page).not.toHaveURL(/role=/);
    await expect(button("Role")).toBeFocused();
  });
});
