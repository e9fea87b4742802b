import type { Page } from "@playwright/test";
import type { Stage } from "./stage.ts";

/** A picture of the console: where it is taken, and what is done there first. */
export interface Screen {
  name: string;
  path: string;
  /** opens what is to be seen, if that is more than the page */
  open?: (page: Page) => Promise<unknown>;
  /** whether it is taken in the size of a phone as well */
  phone?: true;
}

const BAD_LINES = `email,name,emailVerified
ines.moreau@example.org,Inès Moreau,2026-01-08T09:00:00Z
,Nobody at all,
tom@example.org,Tom Ellery,yesterday
lena.vogel@example.org,Lena Vogel,
lena.vogel@example.org,Lena Vogel again,
`;

/** Every screen worth a picture, and the dialogs in which something is decided. */
export function screensOf({ user, job }: Stage): Screen[] {
  const at = `/users/${encodeURIComponent(user)}`;
  const press = (name: string) => (page: Page) => page.getByRole("button", { name }).first().click();
  const shown = (page: Page) => page.getByRole("dialog").or(page.getByRole("alertdialog")).waitFor();
  return [
    { name: "overview", path: "/", phone: true },
    { name: "users", path: "/users", phone: true },
    { name: "user", path: at, phone: true },
    { name: "ban", path: at, open: async (page) => [await press("Ban user")(page), await shown(page)] },
    {
      name: "import",
      path: "/users",
      open: async (page) => {
        await press("Import users")(page);
        const buffer = Buffer.from(BAD_LINES);
        await page
          .getByLabel("File", { exact: true })
          .setInputFiles({ name: "users.csv", mimeType: "text/csv", buffer });
        await page.getByRole("region", { name: "What is wrong, line by line" }).waitFor();
      },
    },
    { name: "sessions", path: "/sessions", phone: true },
    { name: "devices", path: "/sessions?by=device" },
    {
      name: "session",
      path: "/sessions",
      open: async (page) => {
        await page.locator("tbody a").nth(3).click();
        await page.getByRole("heading", { name: "What happened" }).waitFor();
      },
    },
    {
      name: "revoke",
      path: "/sessions?country=BR",
      open: async (page) => {
        await press("Revoke all that match")(page);
        await page.getByText("All that match the filters").waitFor();
      },
    },
    { name: "events", path: "/events", phone: true },
    {
      name: "event",
      path: "/events?type=banUser",
      open: async (page) => {
        await page.locator("tbody a").first().click();
        await page.getByText("All events of this user").waitFor();
      },
    },
    { name: "failures", path: "/failures" },
    {
      name: "address",
      path: "/failures",
      open: async (page) => {
        await page.locator("tbody a").first().click();
        await page.getByRole("heading", { name: "What happened from" }).waitFor();
        await page.waitForLoadState("networkidle");
      },
    },
    { name: "operators", path: "/operators" },
    { name: "keys", path: "/keys" },
    { name: "new-key", path: "/keys/new" },
    { name: "jobs", path: "/jobs" },
    { name: "job", path: `/jobs/${job}` },
    { name: "health", path: "/health" },
    { name: "settings", path: "/settings" },
    { name: "account", path: "/account" },
    {
      name: "palette",
      path: "/",
      open: async (page) => {
        await page.keyboard.press("ControlOrMeta+k");
        await page.getByRole("combobox").fill("mallory");
        await page.getByRole("option", { name: /@/ }).first().waitFor();
      },
    },
    {
      name: "shortcuts",
      path: "/users",
      open: async (page) => [await page.keyboard.press("?"), await shown(page)],
    },
  ];
}
