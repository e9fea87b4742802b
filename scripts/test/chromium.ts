import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { root } from "../start/paths.ts";
import { StepError } from "../start/progress.ts";

const KNOWN = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function starts(path: string): boolean {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

/** A Chromium on this machine: the one that PLAYWRIGHT_CHROMIUM names, the system's, or Playwright's own; else null. */
export function findChromium(): string | null {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (!starts(named)) throw new StepError(`PLAYWRIGHT_CHROMIUM is "${named}": that does not start.`);
    return named;
  }
  const system = ["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap((folder) =>
    KNOWN.map((name) => `${folder}/${name}`),
  );
  const own = chromium.executablePath();
  return [...system, own].find((path) => existsSync(path) && starts(path)) ?? null;
}

/** Installs Chromium: by the package manager where we may, else through Playwright. */
export function installChromium(): string {
  const mayUseApt = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const tries: [string, string[]][] = [
    ...(mayUseApt
      ? ([
          ["apt-get", ["update"]],
          ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]],
        ] as [string, string[]][])
      : []),
  ];
  for (const [command, args] of tries) spawnSync(command, args, { stdio: "inherit" });
  let found = findChromium();
  if (!found) {
    spawnSync(process.execPath, [`${root}/node_modules/@playwright/test/cli.js`, "install", "chromium"], {
      cwd: root,
      stdio: "inherit",
    });
    found = findChromium();
  }
  if (!found)
    throw new StepError(
      "No Chromium was found, and none could be installed. Install one and name it: PLAYWRIGHT_CHROMIUM=/path/to/chromium npm test",
    );
  return found;
}
