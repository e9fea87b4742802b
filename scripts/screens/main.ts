import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { type Demo, serveDemo, signIn } from "../demo/serve.ts";
import { root } from "../start/paths.ts";
import { StepError, step } from "../start/progress.ts";
import { findChromium, installChromium } from "../test/chromium.ts";
import { type Screen, screensOf } from "./screens.ts";
import { failToSignIn, setStage } from "./stage.ts";

const PORT = Number(process.env.PORT ?? 18_797);
const IDP_PORT = Number(process.env.IDP_PORT ?? 19_410);
const FOLDER = join(root, "docs/screens");
const QUALITY = 88;
/** `npm run screens -- users events` takes only these anew. */
const ONLY = process.argv.slice(2);
const THEMES = ["light", "dark"] as const;
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** Shoots a page once its data is there: no skeleton, no request under way. WebP is a third of what PNG takes. */
async function shoot(page: Page, origin: string, { path, open }: Screen, file: string): Promise<void> {
  await page.goto(origin + path, { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await open?.(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  writeFileSync(join(FOLDER, file), Buffer.from(data, "base64"));
}

const isWanted = (name: string) => ONLY.length === 0 || ONLY.includes(name);

async function shootAll({ origin }: Demo, browser: Browser): Promise<void> {
  const open = (options: BrowserContextOptions) =>
    browser.newContext({ ...DESKTOP, locale: "en-GB", reducedMotion: "reduce", ...options });
  const stranger = await open({});
  const owner = await open({});
  const tries = await stranger.newPage();
  for (let n = 0; n < 5; n++) await failToSignIn(tries, origin);
  await signIn(owner, origin, "ada");
  const page = await owner.newPage();
  await page.goto(origin);
  const screens = screensOf(await setStage(page)).filter(({ name }) => isWanted(name));
  const storageState = await owner.storageState();
  for (const colorScheme of THEMES) {
    const desktop = await (await open({ colorScheme, storageState })).newPage();
    for (const screen of screens) await shoot(desktop, origin, screen, `${screen.name}-${colorScheme}.webp`);
    const phone = await (await open({ colorScheme, storageState, ...PHONE })).newPage();
    for (const screen of screens.filter((one) => one.phone))
      await shoot(phone, origin, screen, `${screen.name}-phone-${colorScheme}.webp`);
    const outside = await (await open({ colorScheme })).newPage();
    if (isWanted("sign-in"))
      await shoot(outside, origin, { name: "sign-in", path: "/sign-in" }, `sign-in-${colorScheme}.webp`);
    await Promise.all([desktop, phone, outside].map((one) => one.context().close()));
  }
}

/** The second issuer stands where nobody answers: so the pictures show what the overview says of such a provider. */
const startDemo = () => serveDemo(PORT, IDP_PORT, { AUTH_ACME_ISSUER: "http://localhost:9" });

const started: { demo?: Demo; browser?: Browser } = {};
try {
  const demo = await step("Starting the product with demo data", startDemo);
  started.demo = demo;
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const executablePath = findChromium() ?? installChromium();
  const browser = await chromium.launch({ executablePath, args });
  started.browser = browser;
  mkdirSync(FOLDER, { recursive: true });
  if (ONLY.length === 0) for (const file of readdirSync(FOLDER)) rmSync(join(FOLDER, file));
  await step("Taking the pictures", () => shootAll(demo, browser));
  console.log("✓ docs/screens");
} catch (error) {
  console.error(error instanceof StepError ? `✗ ${error.message}` : error);
  process.exitCode = 1;
} finally {
  await started.browser?.close();
  await started.demo?.stop();
}
