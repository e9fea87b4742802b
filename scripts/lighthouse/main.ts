import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium } from "@playwright/test";
import { type Demo, serveDemo, signIn } from "../demo/serve.ts";
import { StepError, step } from "../start/progress.ts";
import { findChromium, installChromium } from "../test/chromium.ts";
import { type Auditor, auditOften, CATEGORIES, FORMS, GOAL } from "./audit.ts";
import { installLighthouse } from "./install.ts";
import { DRAWN_MOST, LONG_TASK_MS, ROWS, scrollThrough } from "./scroll.ts";

const PORT = Number(process.env.PORT ?? 18_797);
const IDP_PORT = Number(process.env.IDP_PORT ?? 19_410);
const DEBUG_PORT = Number(process.env.DEBUG_PORT ?? 19_222);

const { values } = parseArgs({
  options: { "full-speed": { type: "boolean", default: false }, count: { type: "string" } },
});
const count = { passed: 0, failed: 0 };

function tell(isGood: boolean, what: string): void {
  count[isGood ? "passed" : "failed"]++;
  console.log(`${isGood ? "✓" : "✗"} ${what}`);
}

/** Has Lighthouse look at a page in both forms, and says what it thinks of it. */
async function look(page: string, origin: string, auditor: Auditor): Promise<void> {
  for (const form of FORMS) {
    const scores = await auditOften(origin + page, form, auditor);
    const told = CATEGORIES.map((name) => `${name} ${scores[name]}`).join(", ");
    tell(
      CATEGORIES.every((name) => scores[name] >= GOAL),
      `${page} ${form}: ${told}`,
    );
  }
}

/** Scrolls through a list that is as long as lists get, and says how that went. */
async function scroll(browser: BrowserContext, origin: string): Promise<void> {
  const { drawn, longest } = await scrollThrough(browser, origin);
  tell(
    drawn <= DRAWN_MOST && longest <= LONG_TASK_MS,
    `${ROWS} rows: at most ${drawn} drawn, ${longest === 0 ? "no long task" : `the longest task ${longest} ms`}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "rollcall-lighthouse-"));
const started: { demo?: Demo; browser?: BrowserContext } = {};
try {
  const tool = await step("Getting Lighthouse", async () => installLighthouse());
  const { origin } = await step("Starting the product with demo data", async () => {
    started.demo = await serveDemo(PORT, IDP_PORT);
    return started.demo;
  });
  started.browser = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: findChromium() ?? installChromium(),
    args: [`--remote-debugging-port=${DEBUG_PORT}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const auditor = { tool, debugPort: DEBUG_PORT, folder, isFullSpeed: values["full-speed"] };
  await look("/sign-in", origin, auditor);
  await signIn(started.browser, origin, "ada");
  for (const page of ["/", "/users"]) await look(page, origin, auditor);
  await scroll(started.browser, origin);
} catch (error) {
  console.error(error instanceof StepError ? `✗ ${error.message}` : error);
  count.failed++;
} finally {
  await started.browser?.close();
  await started.demo?.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (values.count) writeFileSync(values.count, JSON.stringify(count));
process.exitCode = count.failed > 0 ? 1 : 0;
