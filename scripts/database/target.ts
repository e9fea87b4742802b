import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { run } from "../start/children.ts";
import { root, wranglerBin } from "../start/paths.ts";
import { StepError } from "../start/progress.ts";

/** Which database is meant: the one in a folder of this machine, or the one that wrangler.toml names at Cloudflare. */
export type Target = { local: string } | "remote";

function targetArguments(target: Target): string[] {
  return target === "remote" ? ["--remote"] : ["--local", "--persist-to", target.local];
}

/** Runs `wrangler d1 …` against the database and returns what it prints. */
export function wranglerD1(
  target: Target,
  what: string,
  command: string[],
  options: string[] = [],
): Promise<string> {
  const env = { WRANGLER_LOG: "log" };
  return run(what, [wranglerBin, "d1", ...command, "DB", ...targetArguments(target), ...options], env);
}

/** Runs statements, separated by semicolons, in one transaction, and returns the rows of the last one. */
export async function executeSql<Row>(target: Target, what: string, statements: string): Promise<Row[]> {
  const output = await wranglerD1(target, what, ["execute"], ["--json", "--command", statements]);
  const results = JSON.parse(output.slice(output.indexOf("["))) as { results: Row[] }[];
  return results.at(-1)?.results ?? [];
}

/** The target that the command line names, local unless it says --remote, and whether it says --yes. */
export function readTarget(): { target: Target; yes: boolean } {
  try {
    const { values } = parseArgs({
      options: { remote: { type: "boolean" }, local: { type: "boolean" }, yes: { type: "boolean" } },
    });
    const state = resolve(root, process.env.ROLLCALL_STATE ?? ".rollcall");
    return { target: values.remote ? "remote" : { local: state }, yes: values.yes ?? false };
  } catch (error) {
    throw new StepError(
      `${error instanceof Error ? error.message : error}. Known are --local (the default), --remote and --yes.`,
    );
  }
}

/** Runs a command of this folder to its end: a StepError is shown as one line. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StepError ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
