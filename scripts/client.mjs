// `npm run client`: makes a package of the API's typed client (client/package.ts).
import { enter } from "./start/enter.mjs";

await enter("client/package.ts", process.argv.slice(2));
