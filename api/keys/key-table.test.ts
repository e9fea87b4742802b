import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { makeKey } from "../test/key.ts";
import { signedIn } from "../test/operator.ts";
import { rows, trail, watermark } from "../test/trail.ts";

const inAnHour = () => new Date(Date.now() + 60 * 60_000).toISOString();

describe("the table of keys", () => {
  test.each([
    ["more scopes", `scopes = '["users:delete"]'`],
    ["another owner", "owner = 'somebody'"],
    ["another secret", "hash = 'x'"],
    ["no addresses", "allowed_ips = NULL"],
    ["a later end", "expires = expires + 1"],
    ["no end", "expires = NULL"],
    ["a new life", "revoked = NULL"],
  ])("refuses to give a key %s, even by hand", async (_, assignment) => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"], { expiresAt: inAnHour(), allowedIps: ["192.0.2.1"] });
    await ada.call("DELETE", `/api/keys/${key.id}`);
    await expect(rows(`UPDATE rollcall_api_keys SET ${assignment} WHERE kid = ?`, key.id)).rejects.toThrow(
      "rollcall: a key is never widened",
    );
  });

  test("writes down a key that is taken out by hand", async () => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"]);
    const mark = await watermark();
    await rows("DELETE FROM rollcall_api_keys WHERE kid = ?", key.id);
    expect(await trail(env.DB, mark)).toMatchObject([
      { type: "revokeApiKey", source: "database", actor_kind: null },
    ]);
  });
});
