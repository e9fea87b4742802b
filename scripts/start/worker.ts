import { setTimeout as pause } from "node:timers/promises";
import { serve } from "./children.ts";
import { viteBin, wranglerBin } from "./paths.ts";
import { StepError } from "./progress.ts";
import type { Settings } from "./settings.ts";

const PATIENCE_MS = 120_000;
const MINUTE_MS = 60_000;
const WATCH_MS = 5000;

/** Serves a placed build in workerd, on loopback only. */
export function serveBuild({ port, state }: Settings, config: string, log: string, onExit: () => void): void {
  serve(
    [
      wranglerBin,
      "dev",
      ...["--config", config, "--persist-to", state, "--ip", "localhost", "--port", String(port)],
      ...["--inspector-port", "0", "--show-interactive-dev-session=false", "--log-level", "warn"],
    ],
    log,
    onExit,
  );
}

/** Serves the sources with hot reload. The Worker's settings travel in ROLLCALL_VARS, see vite.config.ts. */
export function serveSources({ port, state, vars }: Settings, onExit: () => void): void {
  const env = { PORT: String(port), ROLLCALL_STATE: state, ROLLCALL_VARS: JSON.stringify(vars) };
  serve([viteBin, "--host", "localhost", "--clearScreen", "false"], null, onExit, env);
}

/** Resolves once the Worker answers that it is well; rejects with what it says after a minute. */
export async function waitUntilHealthy({ origin }: Settings, isRunning: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let last = "no answer";
  while (isRunning() && Date.now() < deadline) {
    try {
      const reply = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(10_000) });
      if (reply.ok) return;
      last = `${reply.status} ${(await reply.text()).slice(0, 500)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await pause(150);
  }
  throw new StepError(`The Worker did not become well: ${last}`);
}

/** Calls the Worker's scheduled handler now and every minute, since local crons never fire by themselves. */
export function keepSchedule({ origin }: Settings): NodeJS.Timeout {
  const call = () => fetch(`${origin}/cdn-cgi/local/scheduled`).catch(() => undefined);
  void call();
  return setInterval(call, MINUTE_MS);
}

/** Calls back when the Worker has not answered twice: wrangler outlives a runtime that died. */
export function watch({ origin }: Settings, onGone: () => void): void {
  let missed = 0;
  const timer = setInterval(async () => {
    const reply = await fetch(`${origin}/favicon.svg`, { signal: AbortSignal.timeout(WATCH_MS) }).catch(
      () => null,
    );
    missed = reply ? 0 : missed + 1;
    if (missed < 2) return;
    clearInterval(timer);
    onGone();
  }, 2 * WATCH_MS);
}
