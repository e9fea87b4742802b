// `npm run bench`: what the product costs at 1,000 and at a million users (bench/main.ts).
import { enter } from "./start/enter.mjs";

await enter("../bench/main.ts", process.argv.slice(2));
