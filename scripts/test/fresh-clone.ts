import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { root } from "../start/paths.ts";
import { StepError, step } from "../start/progress.ts";
import { findChromium, installChromium } from "./chromium.ts";

const PORT = 18_787;
const IDP_PORT = 19_400;
const ORIGIN = `http://localhost:${PORT}`;
const PATIENCE_MS = 10 * 60_000;
const SECOND_START_MS = 15_000;

/** The process and all that descend from it, by id. */
function family(pid: number): number[] {
  const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  const pairs = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found) for (const [child = 0, of] of pairs) if (of === parent) found.push(child);
  return found;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Runs `npm start` in the clone, as in a terminal of its own; resolves when it says that it is ready. */
async function start(clone: string): Promise<ChildProcess> {
  const environment = Object.entries(process.env).filter(([name]) => !/^(npm_|ROLLCALL_|AUTH_)/.test(name));
  const child = spawn("npm", ["start"], {
    cwd: clone,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...Object.fromEntries(environment), PORT: String(PORT), IDP_PORT: String(IDP_PORT) },
  });
  let output = "";
  let ended = false;
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  child.once("exit", () => {
    ended = true;
  });
  const deadline = Date.now() + PATIENCE_MS;
  while (!output.includes(`Rollcall is ready: ${ORIGIN}`)) {
    if (ended || Date.now() > deadline)
      throw new StepError(`npm start did not get ready:\n${output.slice(-3000)}`);
    await pause(100);
  }
  return child;
}

/** What Ctrl-C does: the signal to everybody in the terminal's foreground. Fails when anybody is left after five seconds. */
async function interrupt(child: ChildProcess): Promise<void> {
  const pid = child.pid ?? 0;
  const everybody = family(pid);
  process.kill(-pid, "SIGINT");
  for (let i = 0; i < 50 && everybody.some(isAlive); i++) await pause(100);
  const left = everybody.filter(isAlive);
  if (left.length > 0)
    throw new StepError(`Ctrl-C left ${left.length} of ${everybody.length} processes: ${left.join(", ")}`);
}

/** Signs in as the demo owner and returns how many users the console's list tells of. */
async function signIn(): Promise<number> {
  const executablePath = findChromium() ?? installChromium();
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${ORIGIN}/users`);
    await page.getByRole("button", { name: "Sign in with Dev" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("ada");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("table", { name: "Users" }).getByRole("link").first().waitFor();
    return await page.getByRole("table", { name: "Users" }).getByRole("row").count();
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-clone-"));
  const clone = join(folder, "rollcall");
  let child: ChildProcess | null = null;
  try {
    await step("Cloning", async () => {
      const { status } = spawnSync("git", ["clone", "--quiet", root, clone], { stdio: "inherit" });
      if (status !== 0) throw new StepError("git clone failed.");
    });
    child = await step("npm start, from nothing", () => start(clone));
    await step("Asking how it is", async () => {
      const reply = await fetch(`${ORIGIN}/healthz`);
      if (!reply.ok) throw new StepError(`/healthz answers ${reply.status}: ${await reply.text()}`);
    });
    await step("Signing in as the demo owner", async () => {
      const rows = await signIn();
      if (rows < 20) throw new StepError(`The list of users has ${rows} rows.`);
    });
    const first = child;
    await step("Ctrl-C", () => interrupt(first));
    const began = performance.now();
    const second = await step("npm start, a second time", () => start(clone));
    child = second;
    if (performance.now() - began > SECOND_START_MS)
      throw new StepError("The second start took more than 15 seconds.");
    await step("Signing in again", signIn);
    await step("Ctrl-C", () => interrupt(second));
    console.log("✓ A fresh clone starts, serves, and ends.");
  } finally {
    if (child?.pid && isAlive(child.pid)) process.kill(-child.pid, "SIGTERM");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof StepError ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}
