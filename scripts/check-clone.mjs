// `npm run check:clone`: whether a fresh clone starts, serves and ends on this machine (test/fresh-clone.ts).
import { enter } from "./start/enter.mjs";

await enter("test/fresh-clone.ts", process.argv.slice(2));
