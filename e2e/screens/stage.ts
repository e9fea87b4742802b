import type { Locator, Page, Request, Route } from "@playwright/test";
import type { Catalogue } from "../../web/src/messages/catalogue.ts";
import { expect } from "../support/person.ts";

/** A button by its name, or where it is. */
type Opener = string | Locator;

/** A page whose parts are opened and closed as whoever has only a keyboard does it, in whichever language it speaks. */
export class Stage {
  readonly page: Page;
  readonly words: Catalogue;
  /** the name of the user who stands for all */
  readonly somebody: string;
  /** the name of an operator who may only look */
  readonly viewer: string;
  /** the name of somebody who never signed in */
  readonly twin: string;
  private opener: Locator | null = null;
  private readonly awaited = new Set<Request>();
  private readonly held: Route[] = [];

  constructor(page: Page, words: Catalogue, people: Pick<Stage, "somebody" | "viewer" | "twin">) {
    this.page = page;
    const end = (request: Request) => this.awaited.delete(request);
    page.on("request", (request) => {
      // What tells of events goes on as long as they are watched.
      if (request.resourceType() !== "eventsource") this.awaited.add(request);
    });
    page.on("requestfinished", end).on("requestfailed", end);
    this.words = words;
    this.somebody = people.somebody;
    this.viewer = people.viewer;
    this.twin = people.twin;
  }

  /** The question or panel on top. */
  get top(): Locator {
    return this.page.getByRole("alertdialog").or(this.page.getByRole("dialog")).last();
  }

  /** The first button of that name that is to be seen. */
  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true }).filter({ visible: true }).first();
  }

  /** Presses a button by keyboard. */
  async press(opener: Opener): Promise<void> {
    const button = typeof opener === "string" ? this.button(opener) : opener;
    await button.focus();
    await this.page.keyboard.press("Enter");
  }

  /** Opens something over the page; what it was opened by gets the focus back when it is closed. */
  async open(opener: Opener): Promise<void> {
    this.opener = typeof opener === "string" ? this.button(opener) : opener;
    await this.press(this.opener);
    await expect(this.top).toBeVisible();
  }

  /** Opens something by a key; the focus goes back to where it was. */
  async openByKey(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await expect(this.top).toBeVisible();
  }

  /** Takes the list out as a file, by what the button says. */
  async export(verb: string): Promise<void> {
    await this.open(verb);
    await this.press(this.top.getByRole("link").first());
  }

  /** Has something changed through the API as it would be from another browser of the same operator. */
  async send(method: "POST" | "PATCH", path: string, data: object): Promise<void> {
    const headers = { "Sec-Fetch-Site": "same-origin" };
    const reply = await this.page.request.fetch(path, { method, data, headers });
    expect(reply.ok(), await reply.text()).toBe(true);
  }

  /** Opens the page anew with something else in what the Worker answers there: for the looks of what is long in coming about. */
  async told<Answer>(path: RegExp, as: (answer: Answer) => Answer, status?: number): Promise<void> {
    await this.page.route(path, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: as(await response.json()), ...(status && { status }) });
    });
    await this.page.reload();
    await expect(this.page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  }

  /** Lets no answer come from there, for the looks of what is on its way; nobody waits for it. */
  async hold(path: RegExp): Promise<void> {
    await this.page.route(path, (route) => {
      this.held.push(route);
      this.awaited.delete(route.request());
    });
  }

  /** Breaks the line to there, for what is sent by that method. */
  async cut(path: RegExp, method = "GET"): Promise<void> {
    await this.page.route(path, (route) =>
      route.request().method() === method ? route.abort("internetdisconnected") : route.continue(),
    );
  }

  /** Lets the Worker answer for itself again, also what was held. */
  async untold(): Promise<void> {
    for (const route of this.held.splice(0)) await route.continue();
    await this.page.unrouteAll({ behavior: "wait" });
  }

  /** Waits until what was asked for is there. */
  async settle(): Promise<void> {
    await expect.poll(() => this.awaited.size).toBe(0);
    await expect(this.page.locator("[aria-busy=true]")).toHaveCount(0);
  }

  /** Fills a field of what is open. */
  async fill(label: string, text: string): Promise<void> {
    await this.top.getByRole("textbox", { name: label }).fill(text);
  }

  /** Closes all that is open by Esc and holds that the focus is back at what opened it. */
  async close(): Promise<void> {
    for (let layers = 0; layers < 3 && (await this.top.isVisible()); layers++) {
      await this.page.keyboard.press("Escape");
      const throwAway = this.top.getByRole("button", { name: this.words.confirm.throwAway });
      if (await throwAway.isVisible()) await throwAway.press("Enter");
    }
    await expect(this.top).toBeHidden();
    if (this.opener) await expect.soft(this.opener, "has the focus again").toBeFocused();
    this.opener = null;
  }
}
