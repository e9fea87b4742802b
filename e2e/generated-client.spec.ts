import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { generate } from "orval";
import { ORIGIN } from "./support/addresses.ts";
import { expect, test } from "./support/person.ts";
import { makeKey, runScript } from "./support/script.ts";

const root = resolve(import.meta.dirname, "..");

test("a client that is generated from the OpenAPI document compiles and works", async ({ open }) => {
  const ada = await open();
  await ada.signIn("Dev", "ada");
  const gwen = await open();
  await gwen.signIn("Acme", "gwen");

  const folder = test.info().outputPath("client");
  mkdirSync(folder, { recursive: true });
  const document = await (await ada.context.request.get(`${ORIGIN}/api/openapi.json`)).text();
  writeFileSync(join(folder, "openapi.json"), document);
  await generate({
    input: { target: join(folder, "openapi.json") },
    output: {
      target: join(folder, "client.ts"),
      client: "fetch",
      mode: "single",
      baseUrl: { runtime: "process.env.ROLLCALL_URL" },
    },
  });
  copyFileSync(join(root, "e2e/generated/smoke.ts"), join(folder, "smoke.ts"));

  const strict = ["--strict", "--noEmit", "--allowImportingTsExtensions", "--noUncheckedIndexedAccess"];
  const modules = ["--target", "es2024", "--module", "esnext", "--moduleResolution", "bundler"];
  const files = ["client.ts", "smoke.ts"].map((name) => join(folder, name));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(
    process.execPath,
    [tsc, "--ignoreConfig", ...strict, ...modules, "--types", "node", ...files],
    { cwd: root, stdio: "inherit" },
  );

  const key = await makeKey(ada, "Smoke test", ["users:read", "users:ban", "events:read"]);
  expect(await runScript(key, join(folder, "smoke.ts"))).toContain("the generated client works");
});
