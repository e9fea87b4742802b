import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../start/enter.mjs";
import { StepError } from "../start/progress.ts";

const folder = import.meta.dirname;
const tool = join(folder, "node_modules/lighthouse");

const versionIn = (path: string): string | undefined =>
  existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).version : undefined;

/**
 * The path of Lighthouse's command line, as this folder's lockfile names it. It is installed when it is first wanted, since it
 * weighs more than half of what everything else does. Throws a StepError when that fails.
 */
export function installLighthouse(): string {
  const { packages } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  if (versionIn(join(tool, "package.json")) !== packages["node_modules/lighthouse"].version) {
    const { status } = npm(folder, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error");
    if (status !== 0) throw new StepError("Lighthouse could not be installed; npm says why above.");
  }
  return join(tool, "cli/index.js");
}
