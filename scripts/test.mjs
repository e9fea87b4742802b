// `npm test`: everything that has to hold, in one run (test/main.ts).
import { enter } from "./start/enter.mjs";

await enter("test/main.ts", process.argv.slice(2));
