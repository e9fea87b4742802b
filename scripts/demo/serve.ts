import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext } from "@playwright/test";
import { serve, stopChildren } from "../start/children.ts";
import { StepError } from "../start/progress.ts";

const PATIENCE_MS = 180_000;

export interface Demo {
  /** where the product is served */
  origin: string;
  /** ends it and removes its state */
  stop: () => Promise<void>;
}

/**
 * Serves the built product with demo data in a state of its own. Its local issuers listen on `idpPort` and the next one,
 * `env` are further settings. Throws a StepError when it does not come up.
 */
export async function serveDemo(port: number, idpPort: number, env: NodeJS.ProcessEnv = {}): Promise<Demo> {
  const state = mkdtempSync(join(tmpdir(), "rollcall-demo-"));
  const origin = `http://localhost:${port}`;
  const log = join(state, "start.log");
  let ended = false;
  const stop = async () => {
    await stopChildren();
    rmSync(state, { recursive: true, force: true });
  };
  serve(["scripts/start/main.ts"], log, () => (ended = true), {
    PORT: String(port),
    IDP_PORT: String(idpPort),
    ROLLCALL_STATE: state,
    ...env,
  });
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await fetch(`${origin}/healthz`).catch(() => null))?.ok) {
    if (ended || Date.now() > deadline) {
      await stopChildren();
      throw new StepError(`The product did not start; see ${log}.`);
    }
    await pause(250);
  }
  return { origin, stop };
}

/** Signs somebody in with the first local issuer, in a page of its own that is closed afterwards. */
export async function signIn(context: BrowserContext, origin: string, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.getByRole("button", { name: "Sign in with Dev" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.origin === origin && url.pathname !== "/sign-in");
  await page.close();
}
