import { resolve } from "node:path";

/** The folder of the project. */
export const root = resolve(import.meta.dirname, "../..");
export const viteBin = resolve(root, "node_modules/vite/bin/vite.js");
export const wranglerBin = resolve(root, "node_modules/wrangler/wrangler-dist/cli.js");
