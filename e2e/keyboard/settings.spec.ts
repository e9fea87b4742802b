import { handsAt } from "../support/hands.ts";
import { expect, test } from "../support/person.ts";

test("language, theme, time zone and height of rows are chosen without a pointer", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const { page } = ada;
  const { goTo, keys, tabTo } = handsAt(page);
  const root = page.locator("html");
  const choice = (name: string) => page.getByRole("radio", { name, exact: true });

  await goTo("t", "Settings");
  await tabTo(choice("As the system"));
  await keys("ArrowDown", "ArrowDown");
  await expect(choice("Dark")).toBeFocused();
  await expect(root).toHaveClass(/dark/);
  await keys("Tab", "ArrowDown");
  await expect(choice("UTC")).toBeChecked();
  await keys("Tab", "ArrowDown");
  await expect(choice("Compact")).toBeChecked();

  await tabTo(choice("As the browser"));
  await keys("ArrowUp");
  await expect(root).toHaveAttribute("lang", "de");
  await expect(choice("Deutsch")).toBeFocused();
  // A German keyboard has no key "Ctrl".
  await expect(page.getByRole("button", { name: "Alles durchsuchen" })).toContainText("Strg K");
  await expect(choice("Dunkel")).toBeChecked();
  await expect(choice("UTC")).toBeChecked();
});
