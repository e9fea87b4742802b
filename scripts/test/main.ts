import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { LANE_PORTS, LANES } from "../../e2e/support/addresses.ts";
import { build, isBuilt } from "../start/build.ts";
import { root } from "../start/paths.ts";
import { StepError } from "../start/progress.ts";
import { checkBudgets } from "./budget.ts";
import { findChromium, installChromium } from "./chromium.ts";
import { type Count, countPlaywright, countVitest, readCount } from "./summary.ts";

const RESULTS = join(root, "test-results");
const UNIT_REPORT = join(RESULTS, "vitest.json");
const E2E_REPORT = join(RESULTS, "e2e.json");
const LIGHTHOUSE_COUNT = join(RESULTS, "lighthouse.json");

/** Runs one of the project's tools with the terminal as its own; true when it ends well. */
function tool(path: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, path), ...args], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false", ...env },
    });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

/** So many free ports in a row, somewhere off the beaten track, so that a running `npm start` is not disturbed. */
async function findPorts(count: number): Promise<number> {
  const isFree = (port: number) =>
    new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
  for (let first = 20_000 + (process.pid % 20_000); first < 60_000; first += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, i) => isFree(first + i)));
    if (free.every(Boolean)) return first;
  }
  throw new StepError("No free ports were found for the end-to-end tests.");
}

/** Lighthouse on the first pages. It takes phones to be no slower than this machine, or other work on it would be seen, too. */
async function lighthouse(): Promise<boolean> {
  const first = await findPorts(4);
  return tool("scripts/lighthouse/main.ts", ["--full-speed", "--count", LIGHTHOUSE_COUNT], {
    PORT: String(first),
    IDP_PORT: String(first + 1),
    DEBUG_PORT: String(first + 3),
  });
}

async function endToEnd(): Promise<boolean> {
  const chromium = findChromium() ?? installChromium();
  const first = await findPorts(LANES * LANE_PORTS);
  const state = mkdtempSync(join(tmpdir(), "rollcall-e2e-"));
  try {
    return await tool("node_modules/@playwright/test/cli.js", ["test"], {
      PLAYWRIGHT_CHROMIUM: chromium,
      E2E_REPORT: E2E_REPORT,
      E2E_PORT: String(first),
      E2E_STATE: state,
    });
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

/** What has to hold, in the order in which a fault is cheapest to find. */
const STAGES: Record<string, { work: () => Promise<boolean>; count?: () => Count }> = {
  types: { work: () => tool("node_modules/typescript/bin/tsc", ["-b"]) },
  lint: { work: () => tool("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]) },
  migrations: { work: () => tool("scripts/generate-migrations.ts", ["--check"]) },
  unit: {
    work: () =>
      tool("node_modules/vitest/vitest.mjs", [
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${UNIT_REPORT}`,
      ]),
    count: () => countVitest(UNIT_REPORT),
  },
  build: {
    work: async () => {
      if (!isBuilt()) await build();
      return true;
    },
  },
  budget: { work: async () => checkBudgets(join(root, "dist/client")) },
  e2e: { work: endToEnd, count: () => countPlaywright(E2E_REPORT) },
  lighthouse: { work: lighthouse, count: () => readCount(LIGHTHOUSE_COUNT) },
};

function readStages(): string[] {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const names = values.only?.split(",") ?? Object.keys(STAGES);
  const unknown = names.find((name) => !(name in STAGES));
  if (unknown)
    throw new StepError(`There is no stage "${unknown}". There are: ${Object.keys(STAGES).join(", ")}.`);
  return names;
}

/** Runs one stage and returns its count. A stage that failed without a failed test to show for it counts as one. */
async function runStage(name: string): Promise<Count> {
  const stage = STAGES[name];
  console.log(`\n— ${name}`);
  const well = await stage?.work().catch((error: unknown) => {
    console.error(error instanceof StepError ? `✗ ${error.message}` : error);
    return false;
  });
  const { passed, failed } = stage?.count?.() ?? { passed: 0, failed: 0 };
  return { passed, failed: well ? failed : Math.max(1, failed) };
}

try {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const total: Count = { passed: 0, failed: 0 };
  const broken: string[] = [];
  for (const name of readStages()) {
    const { passed, failed } = await runStage(name);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) broken.push(name);
  }
  const line = `${total.passed} passed, ${total.failed} failed`;
  writeFileSync(join(RESULTS, "summary.txt"), `${line}\n`);
  if (broken.length > 0) console.log(`\n✗ Failed: ${broken.join(", ")}`);
  console.log(`\n${line}`);
  process.exitCode = broken.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof StepError ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}
