import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { ORIGIN } from "./addresses.ts";

/** Somebody at a browser of his own: no cookies in common with anybody else. */
export interface Person {
  page: Page;
  context: BrowserContext;
  /** Goes through the sign-in page and the issuer; ends where the console leads. */
  signIn(provider: "Dev" | "Acme", name: string): Promise<void>;
  /** From here on, what the console logs about a reply with this status is part of the story; 0 is no reply at all. */
  expectStatus(status: number): void;
  /** The same for an error of that name that leaves nothing of a page. */
  expectFault(name: string): void;
}

/** What is logged where no reply came: to a request, and to one for code. */
const NO_REPLY = /ERR_INTERNET_DISCONNECTED|dynamically imported module/;

/** Types a name at the page of a local issuer. */
export async function answerIssuer(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Sign in" }).click();
}

interface Fixtures {
  /** Opens a browser for somebody. When the test ends, no page may have broken the policy or logged an error. */
  open(): Promise<Person>;
}

export const test = base.extend<Fixtures>({
  open: async ({ browser }, use) => {
    const problems: string[] = [];
    const contexts: BrowserContext[] = [];

    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      const awaited: number[] = [];
      const faults: string[] = [];
      const isAwaited = (text: string) =>
        faults.some((name) => text.startsWith(`${name}:`)) ||
        awaited.some((status) => (status === 0 ? NO_REPLY.test(text) : text.includes(`status of ${status}`)));
      await context.exposeBinding("reportViolation", (_source, text: string) =>
        problems.push(`CSP: ${text}`),
      );
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          const { reportViolation } = globalThis as unknown as { reportViolation(text: string): void };
          reportViolation(
            `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
          );
        });
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.stack ?? error.message}`));
      page.on("console", (message) => {
        const ours = message.location().url.startsWith(ORIGIN);
        if (message.type() === "error" && ours && !isAwaited(message.text()))
          problems.push(`${page.url()}: ${message.text()}`);
      });
      return {
        page,
        context,
        expectStatus: (status) => awaited.push(status),
        expectFault: (name) => faults.push(name),
        async signIn(provider, name) {
          await page.goto("/sign-in");
          await page.getByRole("button", { name: `Sign in with ${provider}` }).click();
          await answerIssuer(page, name);
          await page.waitForURL((url) => url.origin === ORIGIN && !url.pathname.startsWith("/auth"));
        },
      };
    });

    for (const context of contexts) await context.close();
    expect(problems, "what the pages complained about").toEqual([]);
  },
});

export { expect };
