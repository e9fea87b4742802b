import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, isBuilt } from "../scripts/start/build.ts";
import { run, stopChildren } from "../scripts/start/children.ts";
import { root } from "../scripts/start/paths.ts";
import { StepError, step } from "../scripts/start/progress.ts";
import type { Ask } from "./caller.ts";
import { costOfPageAfter } from "./deep-page.ts";
import { everyEndpoint } from "./endpoints.ts";
import { figuresOf, learn } from "./figures.ts";
import { type Filled, fill } from "./fill.ts";
import { type Line, report } from "./report.ts";
import { withWorker } from "./serve.ts";
import { slowdowns } from "./under-load.ts";

const HELP = `npm run bench [-- --users=1000000] [-- --write] [-- --keep=<folder>]
  --users   how large the large data set is; five times as many events
  --write   put the figures into docs/performance.md
  --keep    keep the data sets in that folder, and measure those that are there already without making them anew
It takes about half an hour and 4 GB of the temporary folder for a million users.`;

const SMALL = 1_000;

/** The dearest of the paths, each asked twice: the first time tells the isolate the user agents, which it then remembers. */
async function dearestOf(ask: Ask, paths: readonly string[]): Promise<{ rows: number; path: string }> {
  let dearest = { rows: 0, path: "" };
  for (const path of paths) {
    await ask(path);
    const { status, rows } = await ask(path);
    if (status !== 200 && status !== 404) throw new StepError(`${path} answered ${status}.`);
    if (rows > dearest.rows) dearest = { rows, path };
  }
  return dearest;
}

/** A data set of so many users in the folder, made at `now`; the one that is there, where it was finished. */
async function dataSet(state: string, users: number): Promise<Filled & { now: number }> {
  const note = join(state, "filled.json");
  if (existsSync(note)) return JSON.parse(readFileSync(note, "utf8"));
  const now = Date.now();
  rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  const filled = await step(`Filling a database with ${users} users`, () => fill(state, users, now));
  writeFileSync(note, JSON.stringify({ ...filled, now }));
  return { ...filled, now };
}

/** Every figure of a data set of so many users. */
async function measure(users: number, keep: string | undefined): Promise<Line[]> {
  const state =
    keep === undefined ? mkdtempSync(join(tmpdir(), "rollcall-bench-")) : join(keep, String(users));
  try {
    const { events, bytesPerEvent, now } = await dataSet(state, users);
    return await step(`Measuring with ${users} users, ${events} events`, () =>
      withWorker(state, users, async (ask) => {
        const facts = await learn(ask, now);
        const { figure, unknown } = await everyEndpoint(ask, facts);
        if (unknown.length > 0) throw new StepError(`bench/endpoints.ts has no value for ${unknown}.`);
        const lines: Line[] = [];
        for (const { what, goal, paths } of [...figuresOf(facts), figure]) {
          const { rows, path } = await dearestOf(ask, paths);
          lines.push({ what, unit: "rows", goal, value: rows, path });
        }
        const deep = Math.floor(users / 2);
        lines.push({
          what: "users: a page with half of all users before it",
          unit: "rows",
          goal: 56,
          value: await costOfPageAfter(ask, deep),
        });
        lines.push({
          what: "an event on disk, indexes included",
          unit: "bytes",
          goal: 280,
          value: bytesPerEvent,
        });
        const { byList, byAnother } = await slowdowns(ask);
        lines.push(
          {
            what: "a session look-up beside a list that is read, compared to one beside another look-up",
            unit: "times",
            goal: 1.5,
            value: byList,
          },
          {
            what: "a session look-up beside another one, compared to one alone",
            unit: "times",
            goal: null,
            value: byAnother,
          },
        );
        return lines;
      }),
    );
  } finally {
    await stopChildren();
    if (keep === undefined) rmSync(state, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      users: { type: "string" },
      write: { type: "boolean" },
      keep: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const large = Number(values.users ?? 1_000_000);
  if (values.help || !Number.isSafeInteger(large) || large < SMALL) {
    console.log(HELP);
    return;
  }
  if (!isBuilt()) await step("Building the console and the Worker", build);
  const { keep } = values;
  const small = await measure(SMALL, keep);
  const { text, good } = report({ [SMALL]: small, [large]: await measure(large, keep) });
  console.log(text);
  if (values.write) {
    const page = join(root, "docs/performance.md");
    writeFileSync(page, text);
    await run("The formatter", [
      join(root, "node_modules/@biomejs/biome/bin/biome"),
      "format",
      "--write",
      page,
    ]);
  }
  if (!good) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error instanceof StepError ? `✗ ${error.message}` : error);
  process.exitCode = 1;
});
