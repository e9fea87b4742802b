import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { root } from "./paths.ts";
import { StepError } from "./progress.ts";

const TIME_TO_END_MS = 3000;
const running = new Set<ChildProcess>();
const grouped = process.platform !== "win32";

/** Each child leads a process group, so that whatever it starts ends with it. */
function spawnNode(args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(process.execPath, ["--no-warnings", ...args], {
    cwd: root,
    detached: grouped,
    ...options,
    env: {
      ...process.env,
      WRANGLER_SEND_METRICS: "false",
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
      ...options.env,
    },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(grouped ? -child.pid : child.pid, name);
  } catch {
    // Gone already.
  }
}

/** Runs a tool to its end and returns its output. Rejects with its last lines when it fails. */
export function run(what: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawnNode(args, { stdio: ["ignore", "pipe", "pipe"], env: { NO_COLOR: "1", ...env } });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new StepError(`${what} failed:\n${output.trim().split("\n").slice(-20).join("\n")}`));
    });
  });
}

/** Starts a tool that is to stay. Its output goes to the log file, or to the terminal where there is none. */
export function serve(
  args: string[],
  log: string | null,
  onExit: () => void,
  env: NodeJS.ProcessEnv = {},
): void {
  const child = spawnNode(args, {
    stdio: log === null ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    env,
  });
  if (log !== null) {
    const file = createWriteStream(log, { flags: "w" });
    child.stdout?.pipe(file, { end: false });
    child.stderr?.pipe(file, { end: false });
  }
  child.once("exit", onExit);
}

/** Ends every child and what it started; resolves when all are gone. */
export async function stopChildren(): Promise<void> {
  const children = [...running];
  const gone = Promise.all(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
  for (const child of children) signal(child, "SIGTERM");
  const timer = setTimeout(() => {
    for (const child of children) signal(child, "SIGKILL");
  }, TIME_TO_END_MS);
  await gone;
  clearTimeout(timer);
  // A leader that went first may leave a straggler in its group.
  for (const child of children) signal(child, "SIGKILL");
}
