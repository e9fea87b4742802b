import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { serve, stopChildren } from "../start/children.ts";
import { root } from "../start/paths.ts";
import { StepError, step } from "../start/progress.ts";
import { findChromium, installChromium } from "../test/chromium.ts";

const PORT = 18_797;
const IDP_PORT = 19_410;
const ORIGIN = `http://localhost:${PORT}`;
const FOLDER = join(root, "docs/screens");
const PATIENCE_MS = 180_000;
const THEMES = ["light", "dark"] as const;
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Serves the built product with demo data in a state of its own. */
async function serveDemo(state: string): Promise<void> {
  let ended = false;
  const log = join(state, "start.log");
  serve(["scripts/start/main.ts"], log, () => (ended = true), {
    PORT: String(PORT),
    IDP_PORT: String(IDP_PORT),
    ROLLCALL_STATE: state,
  });
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await fetch(`${ORIGIN}/healthz`).catch(() => null))?.ok) {
    if (ended || Date.now() > deadline) throw new StepError(`The product did not start; see ${log}.`);
    await pause(250);
  }
}

async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(ORIGIN);
  await page.getByRole("button", { name: "Sign in with Dev" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("ada");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.origin === ORIGIN && url.pathname !== "/sign-in");
  await page.close();
}

/** The user who gives the pictures something to look at: somebody with two ways in, if the list's first page has one. */
async function interestingUser(context: BrowserContext): Promise<string> {
  const reply = await context.request.get(`${ORIGIN}/api/users?limit=200`);
  const { items } = (await reply.json()) as {
    items: { id: string; providers: string[]; sessionCount: number }[];
  };
  const best =
    items.find(({ providers, sessionCount }) => providers.length > 1 && sessionCount > 0) ?? items[0];
  return best?.id ?? "";
}

/** Shoots a page once its data is there: no skeleton, no request under way. */
async function shoot(page: Page, path: string, file: string): Promise<void> {
  await page.goto(ORIGIN + path, { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.screenshot({ path: join(FOLDER, file), animations: "disabled" });
}

async function shootAll(): Promise<void> {
  const executablePath = findChromium() ?? installChromium();
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? ["--no-sandbox"] : [] });
  try {
    const signedOut = await browser.newContext({ viewport: DESKTOP, locale: "en-GB" });
    await signIn(signedOut);
    const storageState = await signedOut.storageState();
    const user = await interestingUser(signedOut);
    const screens = {
      overview: "/",
      users: "/users",
      user: `/users/${encodeURIComponent(user)}`,
      sessions: "/sessions",
      events: "/events",
      operators: "/operators",
      keys: "/keys",
      jobs: "/jobs",
      health: "/health",
      account: "/account",
    };
    for (const colorScheme of THEMES) {
      for (const [size, viewport] of Object.entries({ "": DESKTOP, "-phone": PHONE })) {
        const context = await browser.newContext({ viewport, colorScheme, storageState, locale: "en-GB" });
        const page = await context.newPage();
        for (const [name, path] of Object.entries(screens))
          await shoot(page, path, `${name}${size}-${colorScheme}.png`);
        await context.close();
      }
      const stranger = await browser.newContext({ viewport: DESKTOP, colorScheme, locale: "en-GB" });
      await shoot(await stranger.newPage(), "/sign-in", `sign-in-${colorScheme}.png`);
      await stranger.close();
    }
  } finally {
    await browser.close();
  }
}

const state = mkdtempSync(join(tmpdir(), "rollcall-screens-"));
mkdirSync(FOLDER, { recursive: true });
try {
  await step("Starting the product with demo data", () => serveDemo(state));
  await step("Taking the pictures", shootAll);
  console.log("✓ docs/screens");
} catch (error) {
  console.error(error instanceof StepError ? `✗ ${error.message}` : error);
  process.exitCode = 1;
} finally {
  await stopChildren();
  rmSync(state, { recursive: true, force: true });
}
