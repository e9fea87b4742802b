// `npm run migrate`: brings the database up to date (database/migrate.ts).
import { enter } from "./start/enter.mjs";

await enter("database/migrate.ts", process.argv.slice(2));
