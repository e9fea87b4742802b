import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/person.ts";

test("anyone reads the reference of the API, by keyboard, on a narrow screen and in the dark", async ({
  open,
}) => {
  const { page } = await open();
  await page.goto("/api/docs");
  await expect(page.getByRole("heading", { name: "Rollcall API", level: 1 })).toBeVisible();

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the operations" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  const navigation = page.getByRole("navigation", { name: "Operations" });
  await navigation.getByRole("link", { name: "Ban a user and end all sessions" }).click();
  const operation = page.getByRole("article", { name: "Ban a user and end all sessions" });
  await expect(operation.getByRole("heading", { level: 3 })).toBeInViewport();
  await expect(operation).toContainText("PUT /api/users/{userId}/ban");
  await operation.getByText("Example", { exact: true }).last().click();
  await expect(operation.getByText('"status": "banned"')).toBeVisible();
  await operation.getByRole("link", { name: "UserDetail" }).click();
  await expect(page.getByRole("heading", { name: "UserDetail" })).toBeInViewport();

  // parts of every kind: a page with all operations would keep axe busy for a minute
  const parts = ["header", "nav", "#banUser", "#schema-UserDetail"];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = parts.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }));
    expect((await axe.analyze()).violations).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(navigation.getByRole("link", { name: "Users", exact: true })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "nothing stands beyond the edge").toBeLessThanOrEqual(360);
});
