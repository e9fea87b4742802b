// `npm run screens`: pictures of every screen in both themes, into docs/screens (screens/main.ts).
import { enter } from "./start/enter.mjs";

await enter("screens/main.ts", process.argv.slice(2));
