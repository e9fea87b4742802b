// `npm start` and `npm run dev` begin here, in plain JavaScript that any Node from 20 on can run: install what the
// lockfile names when it is not there, then go on under the Node that the project pins (start/main.ts).
import { enter } from "./start/enter.mjs";

await enter("start/main.ts", process.argv.slice(2));
