import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import type { NewApiKey } from "../../shared/schemas/key.ts";
import { ORIGIN } from "./addresses.ts";
import { expect, type Person } from "./person.ts";

/** Lets an operator make himself a key, and returns its secret. */
export async function makeKey({ page }: Person, name: string, scopes: string[]): Promise<string> {
  const made: NewApiKey = await page.evaluate(
    async (body) => {
      const headers = { "Content-Type": "application/json" };
      const reply = await fetch("/api/keys", { method: "POST", headers, body: JSON.stringify(body) });
      if (!reply.ok) throw new Error(await reply.text());
      return reply.json();
    },
    { name, scopes },
  );
  expect(made.secret).toMatch(/^rc_/);
  return made.secret ?? "";
}

const environment = (key: string) => ({ ...process.env, ROLLCALL_URL: ORIGIN, ROLLCALL_KEY: key });

/** Runs a script with Node as a person would, to its end, and returns what it wrote. Rejects where it fails. */
export async function runScript(key: string, path: string, ...args: string[]): Promise<string> {
  const options = { env: environment(key), timeout: 60_000 };
  const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", path, ...args], options);
  return stdout;
}

/** Starts a script that goes on until it is ended. */
export function startScript(key: string, path: string): ChildProcess {
  const stdio: ["ignore", "pipe", "inherit"] = ["ignore", "pipe", "inherit"];
  return spawn(process.execPath, ["--no-warnings", path], { env: environment(key), stdio });
}
