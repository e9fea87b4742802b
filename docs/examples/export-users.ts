// Writes all users into a file, one JSON object a line: node export-users.ts users.ndjson
// Needs a key with users:export.
import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { bytesOf, rollcall } from "rollcall/client";

const { ROLLCALL_URL = "http://localhost:8787", ROLLCALL_KEY = "" } = process.env;
const [file = "users.ndjson"] = process.argv.slice(2);
const api = rollcall(ROLLCALL_URL, ROLLCALL_KEY);

// A transfer that is cut short fails; the file takes its name only when it is whole.
const users = await bytesOf(api.users.export.$get({ query: { format: "ndjson" } }));
await pipeline(users, createWriteStream(`${file}.part`));
await rename(`${file}.part`, file);
console.log(`wrote ${file}`);
