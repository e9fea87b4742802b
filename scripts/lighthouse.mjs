// `npm run lighthouse`: what Lighthouse says of the first screens (lighthouse/main.ts).
import { enter } from "./start/enter.mjs";

await enter("lighthouse/main.ts", process.argv.slice(2));
