import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openLocalDatabase } from "../database/local.ts";
import { applyMigrations, missingMigrations } from "../database/migrate.ts";
import { startIdentityProvider } from "../idp/start.ts";
import { hasUsers, seedIfEmpty } from "../seed/seed.ts";
import { build, isBuilt, placeBuild } from "./build.ts";
import { stopChildren } from "./children.ts";
import { onParentGone } from "./enter.mjs";
import { requireFreePorts } from "./ports.ts";
import { StepError, step } from "./progress.ts";
import { readSettings, type Settings } from "./settings.ts";
import { keepSchedule, serveBuild, serveSources, waitUntilHealthy, watch } from "./worker.ts";

const HELP = `npm start [-- --empty]   serve the built product
npm run dev [-- --empty] the same with hot reload
  --empty                without demo data
Environment: PORT (8787), IDP_PORT (9400), ROLLCALL_STATE (.rollcall), ROLLCALL_OWNERS, AUTH_…`;

let ending = false;

/** Ends everything that was started, then this process. */
async function end(code: number): Promise<never> {
  ending = true;
  await stopChildren();
  process.exit(code);
}

function readArguments(): { empty: boolean; dev: boolean } {
  try {
    const { values } = parseArgs({
      options: { empty: { type: "boolean" }, dev: { type: "boolean" }, help: { type: "boolean" } },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    return { empty: values.empty ?? false, dev: values.dev ?? false };
  } catch (error) {
    throw new StepError(`${error instanceof Error ? error.message : error}\n${HELP}`);
  }
}

/** Brings the local database up to date and, unless it is to stay empty, fills one that has no users. */
async function prepareDatabase(state: string, empty: boolean): Promise<void> {
  const { db, close } = await step("Opening the database", () => openLocalDatabase(state));
  try {
    const missing = await missingMigrations(db);
    if (missing.length > 0) await step("Applying the migrations", () => applyMigrations(db, missing));
    if (!empty && !(await hasUsers(db))) await step("Loading demo data", () => seedIfEmpty(db));
  } finally {
    await close();
  }
}

async function serveUntilHealthy(settings: Settings, dev: boolean): Promise<void> {
  const log = join(settings.state, "worker.log");
  let up = true;
  const onExit = () => {
    up = false;
    if (ending) return;
    console.error(
      `✗ The Worker ended by itself.${dev ? "" : ` Its last words, in ${log}:\n${readFileSync(log, "utf8").slice(-2000)}`}`,
    );
    void end(1);
  };
  if (dev) serveSources(settings, onExit);
  else serveBuild(settings, placeBuild(settings), log, onExit);
  await waitUntilHealthy(settings, () => up);
  watch(settings, onExit);
}

function sayReady({ origin, vars, idpPort }: Settings): void {
  const owner = vars.ROLLCALL_OWNERS?.split(",")[0]?.trim().split("@")[0] || "ada";
  const local = vars.AUTH_DEV_ISSUER === `http://localhost:${idpPort}`;
  console.log(`\n  Rollcall is ready: ${origin}\n`);
  if (local)
    console.log(`  Sign in with Dev as "${owner}": an owner, no password. Any other name is a user.`);
  console.log("  Ctrl-C ends it; the data stays.\n");
}

async function main(): Promise<void> {
  const { empty, dev } = readArguments();
  const settings = readSettings();
  const { port, idpPort, state, vars, idpApps } = settings;
  mkdirSync(state, { recursive: true, mode: 0o700 });
  await requireFreePorts([
    { port, setting: "PORT", what: "Rollcall" },
    { port: idpPort, setting: "IDP_PORT", what: "the local identity provider" },
    { port: idpPort + 1, setting: "IDP_PORT", what: "the second local identity provider" },
  ]);
  if (!dev && !isBuilt()) await step("Building the console and the Worker", build);
  await prepareDatabase(state, empty);
  await step("Starting the identity provider", () =>
    startIdentityProvider({ port: idpPort, apps: [vars.AUTH_URL ?? settings.origin, ...idpApps] }),
  );
  await step("Starting the Worker", () => serveUntilHealthy(settings, dev));
  keepSchedule(settings);
  sayReady(settings);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!ending) void end(0);
  });
}
onParentGone(() => {
  if (!ending) void end(1);
});
main().catch((error) => {
  if (ending) return;
  console.error(error instanceof StepError ? `✗ ${error.message}` : error);
  void end(1);
});
