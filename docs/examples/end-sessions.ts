// Ends all sessions of a user: node end-sessions.ts grace@example.com "Laptop stolen"
// Needs a key with users:read and sessions:revoke.
import { bodyOf, rollcall } from "rollcall/client";

const { ROLLCALL_URL = "http://localhost:8787", ROLLCALL_KEY = "" } = process.env;
const [email = "", reason = "Ended by a script"] = process.argv.slice(2);
const api = rollcall(ROLLCALL_URL, ROLLCALL_KEY);

// The search finds whose e-mail begins so; this is about exactly one.
const { items } = await bodyOf(api.users.$get({ query: { query: email } }));
const user = items.find((found) => found.email?.toLowerCase() === email.toLowerCase());
if (!user) throw new Error(`Nobody has the e-mail ${email}.`);

const param = { userId: encodeURIComponent(user.id) };
const { revoked } = await bodyOf(api.users[":userId"].sessions.$delete({ param, json: { reason } }));
console.log(`ended ${revoked} sessions of ${user.email}`);
