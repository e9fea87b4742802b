import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Problem } from "../../api/client.ts";
import type { Problem as ProblemSchema } from "../../shared/schemas/common.ts";
import { root } from "../start/paths.ts";
import { packClient } from "./package.ts";

const app = mkdtempSync(join(tmpdir(), "rollcall-client-"));
const installed = join(app, "node_modules/rollcall");
const tsc = join(root, "node_modules/typescript/bin/tsc");

/** Another app, in which the package is installed with what it depends on and nothing else of ours. */
beforeAll(async () => {
  mkdirSync(join(app, "node_modules/@types"), { recursive: true });
  for (const name of ["hono", "@types/node", "undici-types"])
    symlinkSync(join(root, "node_modules", name), join(app, "node_modules", name), "junction");
  await packClient(installed);
  cpSync(join(root, "docs/examples"), app, { recursive: true });
}, 120_000);
afterAll(() => rmSync(app, { recursive: true, force: true }));

/** Throws with what the compiler finds wrong. */
function compile(...files: string[]): void {
  const strict = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--noUncheckedIndexedAccess",
    "--preserveSymlinks",
  ];
  const modules = ["--target", "es2024", "--module", "esnext", "--moduleResolution", "bundler"];
  execFileSync(process.execPath, [tsc, ...strict, ...modules, "--types", "node", ...files], {
    cwd: app,
    encoding: "utf8",
  });
}

it("holds a client, its types and nothing else", () => {
  const files = readdirSync(installed).sort();
  expect(files).toEqual([
    "client.d.ts",
    "client.js",
    "details.d.ts",
    "error-codes.d.ts",
    "faults.d.ts",
    "package.json",
  ]);
  const types = readFileSync(join(installed, "client.d.ts"), "utf8");
  expect(types).toContain('"/api/users/:userId/ban"');
  expect(types).not.toMatch(/zod|D1Database|AppType/);
});

it("lets the scripts of the documentation compile elsewhere, and no slip", { timeout: 120_000 }, () => {
  const scripts = readdirSync(app).filter((name) => name.endsWith(".ts"));
  expect(scripts).toHaveLength(5);
  const slip = `import { rollcall } from "rollcall/client";
rollcall("", "").users.$get({ query: { status: "banned" } });
// @ts-expect-error there is no such parameter
rollcall("", "").users.$get({ query: { stauts: "banned" } });
`;
  writeFileSync(join(app, "slip.ts"), slip);
  const page = readFileSync(join(root, "docs/api.md"), "utf8");
  writeFileSync(join(app, "snippet.ts"), /^```ts\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "");
  compile(...scripts, "slip.ts", "snippet.ts");
});

it("calls with its key, and throws what Rollcall answers", async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url, request.headers.authorization);
    const problem = { code: "not_found", detail: "The user does not exist.", requestId: "1" };
    response.writeHead(404, { "Content-Type": "application/problem+json" }).end(JSON.stringify(problem));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { bodyOf, rollcall } = await import(join(installed, "client.js"));
  const api = rollcall(`http://127.0.0.1:${port}`, "rc_1");
  const call = bodyOf(api.users[":userId"].$get({ param: { userId: "x" } }));
  await expect(call).rejects.toMatchObject({ status: 404, problem: { code: "not_found" } });
  expect(asked).toEqual(["/api/users/x", "Bearer rc_1"]);
  server.close();
});

it("knows a problem by the same fields as the schema", () => {
  const problem = {} as ProblemSchema;
  const known: Problem = problem;
  const back: ProblemSchema = known;
  expect(back).toBe(problem);
});
