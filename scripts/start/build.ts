import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { run } from "./children.ts";
import { root, viteBin } from "./paths.ts";
import type { Settings } from "./settings.ts";

const SOURCES = [
  "api",
  "shared",
  "web",
  "vite.config.ts",
  "wrangler.toml",
  "package-lock.json",
  "tsconfig.base.json",
];
/** What a build makes itself, and what no build takes. */
const LEFT_OUT = /route-tree\.gen\.ts$|\.test\.tsx?$/;
const DIST = resolve(root, "dist");
const MARK = join(DIST, "sources.sha256");

/**
 * A digest of all that a build depends on, in a checkout. What begins with a dot is left out: there the tools keep what they made
 * themselves (`web/.wrangler`), and a build would never be of the sources that it finds afterwards.
 */
export function digestSources(checkout: string = root): string {
  const hash = createHash("sha256");
  const visit = (path: string): void => {
    const absolute = join(checkout, path);
    if (!existsSync(absolute)) return;
    if (statSync(absolute).isDirectory()) {
      const names = readdirSync(absolute).filter((name) => !name.startsWith("."));
      for (const name of names.sort()) visit(join(path, name));
    } else if (!LEFT_OUT.test(path)) {
      hash.update(`${path}\0`).update(readFileSync(absolute)).update("\0");
    }
  };
  for (const path of SOURCES) visit(path);
  return hash.digest("hex");
}

/** Whether `dist` was built from the sources as they are. */
export function isBuilt(): boolean {
  return existsSync(MARK) && readFileSync(MARK, "utf8") === digestSources();
}

/** Builds console and Worker into `dist`. */
export async function build(): Promise<void> {
  const digest = digestSources();
  rmSync(MARK, { force: true });
  await run("The build", [viteBin, "build"]);
  writeFileSync(MARK, digest);
}

/**
 * Copies the build beside the database, with the settings in it, so that a later build doesn't change what is being
 * served. Returns the path of the copy's wrangler.json.
 */
export function placeBuild({ state, vars }: Settings): string {
  const site = join(state, "site");
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true, mode: 0o700 });
  cpSync(DIST, site, { recursive: true, filter: (path) => !path.endsWith(".dev.vars") });
  const config = join(site, "rollcall/wrangler.json");
  const content = JSON.parse(readFileSync(config, "utf8"));
  writeFileSync(config, JSON.stringify({ ...content, vars: { ...content.vars, ...vars } }), { mode: 0o600 });
  return config;
}
