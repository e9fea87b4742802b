import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { command } from "../database/target.ts";
import { run } from "../start/children.ts";
import { root } from "../start/paths.ts";

/** Where `tsc -b` leaves the declarations. */
const TYPES = join(root, "node_modules/.cache/types");

/** Writes `rollcall/client` as a package of its own into a folder, to be installed beside other apps or published. */
export async function packClient(folder: string): Promise<void> {
  await run("Checking types", [join(root, "node_modules/typescript/bin/tsc"), "-b", "api"]);
  const { version, license, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const manifest = {
    name: "rollcall",
    version,
    description: "The typed client of Rollcall's management API.",
    license,
    type: "module",
    exports: { "./client": { types: "./client.d.ts", default: "./client.js" } },
    dependencies: { hono: dependencies.hono },
  };
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("package.json", `${JSON.stringify(manifest, null, 2)}\n`);
  write("client.js", stripTypeScriptTypes(readFileSync(join(root, "api/client.ts"), "utf8")));
  // tsc has written the types of all routes out: they need nothing but Hono
  const types = readFileSync(join(TYPES, "api/api/client.d.ts"), "utf8");
  write("client.d.ts", types.replaceAll("../shared/", "./"));
  for (const list of ["details", "error-codes", "faults"])
    copyFileSync(join(TYPES, `shared/shared/${list}.d.ts`), join(folder, `${list}.d.ts`));
}

if (import.meta.main) {
  await command(async () => {
    await packClient(join(root, "dist-client"));
    console.log("✓ The package is in dist-client.");
  });
}
