import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const pinnedNode = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

function fail(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}

/** Whether node_modules holds what the lockfile names: npm keeps a list of what it installed beside it. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
    const present = JSON.parse(readFileSync(join(root, "node_modules/.package-lock.json"), "utf8")).packages;
    return (
      existsSync(pinnedNode) &&
      Object.entries(wanted).every(
        ([path, { version, optional, devOptional }]) =>
          path === "" || optional || devOptional || present[path]?.version === version,
      )
    );
  } catch {
    return false;
  }
}

/**
 * Runs npm in a folder, by the one that started this if any, with the terminal as its own; returns how that ended, as
 * `spawnSync` does.
 *
 * @param {string} cwd
 * @param {...string} args
 */
export function npm(cwd, ...args) {
  const path = process.env.npm_execpath;
  return path?.endsWith(".js")
    ? spawnSync(process.execPath, [path, ...args], { cwd, stdio: "inherit" })
    : spawnSync("npm", args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
}

function install() {
  console.log("… Installing what package-lock.json names (a minute or two, once)");
  const { status, error } = npm(root, "ci", "--no-audit", "--no-fund");
  if (error)
    fail(
      `npm could not be started (${error.message}). Install it with Node from https://nodejs.org, then try again.`,
    );
  if (status !== 0)
    fail("The installation failed; npm says why above. Check the network connection, then try again.");
  if (!existsSync(pinnedNode))
    fail(
      "The installation brought no Node: allow npm's install scripts (ignore-scripts=false), then run npm ci.",
    );
}

/**
 * Calls back once the process that started this one is gone: npm passes a SIGTERM on to its shell only, and whoever is
 * killed passes on nothing.
 */
export function onParentGone(callback) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

/**
 * Goes on with a script of this folder under the pinned Node, having installed it if need be. Signals are passed on;
 * ends with the script's exit code.
 */
export async function enter(script, args) {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    fail(
      `Rollcall needs Node ${OLDEST_NODE} or later, this is ${process.version}. Get one from https://nodejs.org.`,
    );
  }
  if (!isInstalled()) install();
  const child = spawn(pinnedNode, [join(root, "scripts", script), ...args], { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) onParentGone(() => child.kill("SIGTERM"));
  const code = await new Promise((resolve) => {
    child.on("error", (error) =>
      fail(`The pinned Node does not start (${error.message}). Run npm ci, then try again.`),
    );
    child.on("exit", (status) => resolve(status ?? 1));
  });
  process.exit(code);
}
