import { expect, type Locator, type Page } from "@playwright/test";

/** What the operator's console is asked to show; by role and label, as somebody who cannot see it would find it. */
export class Console {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Searches the list of users and opens the one with that name. */
  async openUser(name: string): Promise<void> {
    await this.page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
    await this.page.getByRole("searchbox", { name: "Search by name, e-mail or id" }).fill(name);
    await expect(this.page).toHaveURL((url) => url.searchParams.get("query") === name);
    await this.page.getByRole("table", { name: "Users" }).getByRole("link", { name, exact: true }).click();
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(name);
  }

  /** A part of the user's page: "Ways in", "Signed in now", "What happened". */
  part(name: string): Locator {
    return this.page.getByRole("region", { name });
  }

  /** Presses a button, gives a reason in the dialog that asks for one, and confirms by the same words, or by others. */
  async confirm(button: Locator, dialogTitle: string, reason: string, says?: string): Promise<void> {
    const verb = says ?? (await button.textContent()) ?? "";
    await button.click();
    const dialog = this.page.getByRole("alertdialog", { name: dialogTitle });
    await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
    await dialog.getByRole("button", { name: verb.trim(), exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** From a user's page to all that is on the trail about him. */
  async openTrail(): Promise<void> {
    await this.part("What happened").getByRole("link", { name: "Open in Events" }).click();
    await expect(this.page.getByRole("heading", { name: "Events", level: 1 })).toBeVisible();
  }

  /** The types of the events in the list, newest first. */
  async expectTypes(types: string[]): Promise<void> {
    const cells = this.page
      .getByRole("table", { name: "Events" })
      .getByRole("row")
      .locator("td:nth-child(2)");
    await expect(cells).toHaveText(types);
  }

  /** Opens the newest event of a type and checks some of its details, then closes it. */
  async expectEvent(type: string, details: Record<string, string | RegExp>): Promise<void> {
    const row = this.page
      .getByRole("table", { name: "Events" })
      .getByRole("row")
      // on a phone that column is there and not drawn
      .filter({ has: this.page.locator("td:nth-child(2)", { hasText: new RegExp(`^${type}$`) }) })
      .first();
    await row.getByRole("link").first().click();
    await this.expectOpenEvent(type, details);
  }

  /** Checks some details of the event that is open, then closes it. */
  async expectOpenEvent(type: string, details: Record<string, string | RegExp>): Promise<void> {
    const dialog = this.page.getByRole("dialog");
    await expect(this.detail(dialog, "Type")).toContainText(type);
    for (const [term, value] of Object.entries(details))
      await expect(this.detail(dialog, term)).toContainText(value);
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
  }

  private detail(within: Locator, term: string): Locator {
    const exact = new RegExp(`^${term}$`);
    return within.getByRole("term").filter({ hasText: exact }).locator("xpath=following-sibling::*[1]");
  }
}
