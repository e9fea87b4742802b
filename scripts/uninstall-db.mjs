// `npm run uninstall:db`: takes everything of Rollcall out of the database (database/uninstall.ts).
import { enter } from "./start/enter.mjs";

await enter("database/uninstall.ts", process.argv.slice(2));
