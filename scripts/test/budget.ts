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

/** How much there may be of each kind, in bytes as they are sent. */
interface Budget {
  js: number;
  css: number;
}

const KB = 1000;
const ENTRY = "index.html";
/** What stands around every screen; it may travel with the entry. */
const FRAME = "src/routes/_console.tsx?tsr-split=component";
/** A screen's own part, by its address: what stands after a `$` is in the address. */
const SCREEN = /^src\/routes\/_console\/(.*)\.tsx\?tsr-split=component$/;

/** The screens that the console is mostly opened at. */
const FIRST: Budget = { js: 135 * KB, css: 15 * KB };
const FIRST_SCREENS = ["/", "/users"];
/** Those that one goes on to, if they should be opened first. */
const OTHERS: Budget = { js: 175 * KB, css: 15 * KB };

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

/** Every screen of the console: its address, and the chunks that it waits for. */
function screensOf(manifest: Manifest): { path: string; chunks: string[] }[] {
  const around = FRAME in manifest ? [ENTRY, FRAME] : [ENTRY];
  return Object.keys(manifest).flatMap((chunk) => {
    const [, name] = SCREEN.exec(chunk) ?? [];
    return name === undefined
      ? []
      : { path: `/${name.replace(/\/?index$/, "")}`, chunks: [...around, chunk] };
  });
}

/** Whether the screens of the console in `client` are as small as they have to be; says how large they are. */
export function checkBudgets(client: string): boolean {
  const manifest: Manifest = JSON.parse(readFileSync(join(client, ".vite/manifest.json"), "utf8"));
  const weigh = (files: string[], ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file))).length, 0);
  const screens = screensOf(manifest);
  let isWithin = FIRST_SCREENS.every((path) => screens.some((screen) => screen.path === path));
  for (const { path, chunks } of screens) {
    const files = filesOf(manifest, chunks);
    const budget = FIRST_SCREENS.includes(path) ? FIRST : OTHERS;
    for (const kind of ["js", "css"] as const) {
      const size = weigh(files, `.${kind}`);
      const fits = size > 0 && size <= budget[kind];
      isWithin &&= fits;
      console.log(
        `${fits ? "✓" : "✗"} ${path} ${kind}: ${(size / KB).toFixed(1)} of ${budget[kind] / KB} kB gzip`,
      );
    }
  }
  return isWithin;
}
