import type { FullProject, Page } from "@playwright/test";
import type { Catalogue } from "../../web/src/messages/catalogue.ts";
import { expectAccessible, expectContrast, showIn } from "../support/axe.ts";
import { englishFinder, readCatalogue } from "../support/catalogue.ts";
import { cutOff } from "../support/cut-off.ts";
import { expect } from "../support/person.ts";
import { textsOf } from "../support/texts-of.ts";

/** What an issuer calls what it gives. */
const QUOTED = ["openid profile email"];

/** The strings in an answer that people wrote: names, addresses, reasons; not those that stand for something. */
function writtenIn(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return key !== "detail" && /\p{Lu}|[^\p{L}\p{N}_:./-]/u.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => writtenIn(one, name));
}

/** Keeps what the page is answered, for `see` to know what others wrote. Runs in the browser, so it stands on its own. */
const keepAnswers = () => {
  const kept: string[] = [];
  const ask = window.fetch;
  window.fetch = async (...request) => {
    const response = await ask(...request);
    const isData = response.ok && response.headers.get("Content-Type")?.startsWith("application/json");
    if (isData) kept.push(await response.clone().text());
    return response;
  };
  Object.assign(window, { kept });
};

interface Looked extends NonNullable<Parameters<typeof expectAccessible>[2]> {
  /** what a desk looks for in the light: all, where no phone looks; contrast; or nothing, where a phone sees the same */
  light?: "all" | "contrast" | "nothing";
}

/**
 * Looks at a page as it is, and has axe look at it. On a desk it is English, by all rules in the dark and, on the whole, for its
 * contrast in the light; on a phone it is German, where words are longest and room is least: no English may be left, and nothing may be
 * cut off. There all rules hold in the light.
 */
export class Looker {
  readonly words: Catalogue;
  private readonly page: Page;
  private readonly isPhone: boolean;
  private readonly findEnglish = englishFinder();

  private constructor(page: Page, isPhone: boolean, words: Catalogue) {
    this.page = page;
    this.isPhone = isPhone;
    this.words = words;
  }

  /** Somebody who looks at that page, at whatever it opens from here on. */
  static async at(page: Page, { name }: FullProject): Promise<Looker> {
    const isPhone = name === "phone";
    await page.emulateMedia({ reducedMotion: "reduce" });
    if (isPhone) {
      await page.evaluate(() => localStorage.setItem("rollcall.language", "de"));
      await page.addInitScript(keepAnswers);
    }
    return new Looker(page, isPhone, await readCatalogue(isPhone ? "de" : "en"));
  }

  /** Holds that nothing is wrong with what is to be seen; `what` says what that is. */
  async see(what: string, { light = "contrast", ...looked }: Looked = {}): Promise<void> {
    if (!this.isPhone) {
      await showIn(this.page, "dark");
      await expectAccessible(this.page, `${what}, dark`, looked);
      if (light === "nothing") return;
      await showIn(this.page, "light");
      return (light === "all" ? expectAccessible : expectContrast)(this.page, `${what}, light`, looked);
    }
    await showIn(this.page, "light");
    await expectAccessible(this.page, what, looked);
    expect.soft(await this.page.evaluate(cutOff), what).toEqual([]);
    const answers = await this.page.evaluate(() => Reflect.get(window, "kept") as string[]);
    const written = answers.flatMap((answer) => writtenIn(JSON.parse(answer)));
    const quoted = [...new Set([...QUOTED, ...written])].toSorted((a, b) => b.length - a.length);
    const english = this.findEnglish(await this.page.evaluate(textsOf), quoted);
    expect.soft(english, `${what}, in German`).toEqual([]);
  }
}
