// Revokes the API keys that nobody has used for so many days, but not its own: node prune-keys.ts 90
// Needs a key with keys:manage.
import { bodyOf, rollcall } from "rollcall/client";

const { ROLLCALL_URL = "http://localhost:8787", ROLLCALL_KEY = "" } = process.env;
const [days = "90"] = process.argv.slice(2);
const api = rollcall(ROLLCALL_URL, ROLLCALL_KEY);

const { apiKey } = await bodyOf(api.me.$get());
const before = new Date(Date.now() - Number(days) * 24 * 60 * 60_000).toISOString();

for (let cursor: string | null | undefined; cursor !== null; ) {
  const page = await bodyOf(api.keys.$get({ query: { cursor } }));
  for (const { id, name, createdAt, lastUsedAt } of page.items) {
    if ((lastUsedAt ?? createdAt) >= before || id === apiKey?.id) continue;
    const reason = `Unused for ${days} days`;
    await bodyOf(api.keys[":keyId"].$delete({ param: { keyId: id }, json: { reason } }));
    console.log(`revoked ${JSON.stringify(name)}`);
  }
  cursor = page.nextCursor;
}
