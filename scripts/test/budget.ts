import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What Vite says of a built file: its name, and the files that it imports at once. */
interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}
type Manifest = Record<string, Chunk>;

/** A screen by the chunks that it waits for, and how much of them there may be, in bytes as they are sent. */
interface Budget {
  path: string;
  chunks: string[];
  js: number;
  css: number;
}

const KB = 1000;
const FRAME = ["index.html", "src/routes/_console.tsx?tsr-split=component"];

/** The screens that the console is mostly opened at. */
const BUDGETS: Budget[] = [
  {
    path: "/",
    chunks: [...FRAME, "src/routes/_console/index.tsx?tsr-split=component"],
    js: 135 * KB,
    css: 15 * KB,
  },
  {
    path: "/users",
    chunks: [...FRAME, "src/routes/_console/users/index.tsx?tsr-split=component"],
    js: 135 * KB,
    css: 15 * KB,
  },
];

/** The built files that chunks need before they can run, themselves among them. Throws when one is not in the manifest. */
export function filesOf(manifest: Manifest, chunks: readonly string[]): string[] {
  const met = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string) => {
    if (met.has(name)) return;
    met.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build knows no chunk "${name}".`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  chunks.forEach(visit);
  return [...files];
}

/** Whether the first screens of the console in `client` are as small as they have to be; says how large they are. */
export function checkBudgets(client: string): boolean {
  const manifest: Manifest = JSON.parse(readFileSync(join(client, ".vite/manifest.json"), "utf8"));
  const weigh = (files: string[], ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file))).length, 0);
  let isWithin = true;
  for (const { path, chunks, ...limits } of BUDGETS) {
    const files = filesOf(manifest, chunks);
    for (const kind of ["js", "css"] as const) {
      const size = weigh(files, `.${kind}`);
      const fits = size > 0 && size <= limits[kind];
      isWithin &&= fits;
      console.log(
        `${fits ? "✓" : "✗"} ${path} ${kind}: ${(size / KB).toFixed(1)} of ${limits[kind] / KB} kB gzip`,
      );
    }
  }
  return isWithin;
}
