import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { AccountPage } from "../../shared/schemas/account.ts";
import type { EventPage } from "../../shared/schemas/event.ts";
import { type Caller, signedIn } from "../test/operator.ts";

async function link(caller: Caller, provider: string, id = crypto.randomUUID()): Promise<string> {
  await env.DB.prepare(
    `INSERT INTO accounts (id, userId, type, provider, providerAccountId, access_token, refresh_token, id_token, scope, expires_at)
      VALUES (?1, ?2, 'oidc', ?3, ?1, 'at-secret', 'rt-secret', 'id-secret', 'openid email', 1893456000)`,
  )
    .bind(id, caller.userId, provider)
    .run();
  return id;
}

test("accounts are listed by provider, without a token in sight, page by page", async () => {
  const [ada, bob] = [await signedIn("owner"), await signedIn(null)];
  for (const provider of ["okta", "dev", "acme"]) await link(bob, provider);
  const path = `/api/users/${bob.userId}/accounts`;
  const whole = await ada.call("GET", path);
  const text = await whole.clone().text();
  expect(text).not.toContain("secret");
  const { items } = await whole.json<AccountPage>();
  expect(items.map(({ provider }) => provider)).toEqual(["acme", "dev", "okta"]);
  expect(items[0]).toMatchObject({
    userId: bob.userId,
    type: "oidc",
    scope: "openid email",
    hasRefreshToken: true,
    expiresAt: "2030-01-01T00:00:00.000Z",
  });
  expect(items[0]?.linkedAt).not.toBeNull();
  const first = await (await ada.call("GET", `${path}?limit=2`)).json<AccountPage>();
  const second = await (
    await ada.call("GET", `${path}?limit=2&cursor=${first.nextCursor}`)
  ).json<AccountPage>();
  expect([...first.items, ...second.items]).toEqual(items);
  expect(second.nextCursor).toBeNull();
});

test("values that no known app writes break nothing", async () => {
  const [ada, bob] = [await signedIn("owner"), await signedIn(null)];
  await env.DB.prepare(
    "INSERT INTO accounts (id, userId, type, provider, providerAccountId, expires_at, scope) VALUES ('odd', ?, X'0102', 'dev', 7, 'soon', X'FF')",
  )
    .bind(bob.userId)
    .run();
  const { items } = await (await ada.call("GET", `/api/users/${bob.userId}/accounts`)).json<AccountPage>();
  expect(items).toMatchObject([{ id: "odd", type: "0102", expiresAt: null, scope: "ff" }]);
});

test("unlinking leaves its event; the only way in stays unless forced", async () => {
  const [ada, bob] = [await signedIn("owner"), await signedIn(null)];
  const [first, second] = [await link(bob, "dev"), await link(bob, "acme")];
  const path = `/api/users/${bob.userId}/accounts`;
  expect(await (await ada.call("DELETE", `${path}/${second}`, { reason: "not his" })).json()).toEqual({
    unlinked: 1,
  });
  expect((await ada.call("DELETE", `${path}/${second}`)).status).toBe(404);
  const refused = await ada.call("DELETE", `${path}/${first}`);
  expect([refused.status, (await refused.json<{ code: string }>()).code]).toEqual([409, "last_way_in"]);
  expect((await ada.call("DELETE", `${path}/${first}?force=false`)).status).toBe(409);
  expect((await ada.call("DELETE", `${path}/${first}?force=maybe`)).status).toBe(400);
  expect(await (await ada.call("DELETE", `${path}/${first}?force=true`)).json()).toEqual({ unlinked: 1 });
  const { items } = await (
    await ada.call("GET", `/api/events?userId=${bob.userId}&type=unlinkAccount`)
  ).json<EventPage>();
  expect(items).toMatchObject([
    { accountId: first, provider: "dev", reason: null, actor: { id: ada.userId } },
    { accountId: second, provider: "acme", reason: "not his", actor: { id: ada.userId } },
  ]);
});

test("two who take one of two ways in each leave one", async () => {
  const [ada, bob] = [await signedIn("owner"), await signedIn(null)];
  const ids = [await link(bob, "dev"), await link(bob, "acme")];
  const replies = await Promise.all(
    ids.map((id) => ada.call("DELETE", `/api/users/${bob.userId}/accounts/${id}`)),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("an account at a provider that nobody signs in with here is no way in", async () => {
  const [ada, bob] = [await signedIn("owner"), await signedIn(null)];
  const [usable, other] = [await link(bob, "dev"), await link(bob, "github")];
  const path = `/api/users/${bob.userId}/accounts`;
  const refused = await ada.call("DELETE", `${path}/${usable}`);
  expect([refused.status, (await refused.json<{ code: string }>()).code]).toEqual([409, "last_way_in"]);
  expect(await (await ada.call("DELETE", `${path}/${other}`)).json()).toEqual({ unlinked: 1 });
});

test("everybody's accounts are listed by provider, each once, without a token in sight", async () => {
  const ada = await signedIn("viewer");
  const linked: string[] = [];
  for (const provider of ["zeta", "beta", "zeta", "alpha", "zeta"])
    linked.push(await link(await signedIn(null), provider));
  // known to the read model, but gone without a trigger
  await env.DB.prepare(
    "INSERT INTO rollcall_accounts (account_id, uid, provider) VALUES ('gone', 1, 'zeta')",
  ).run();

  const items: AccountPage["items"] = [];
  for (let cursor = ""; ; ) {
    const reply = await ada.call("GET", `/api/accounts?limit=2${cursor}`);
    expect(await reply.clone().text()).not.toContain("secret");
    const page = await reply.json<AccountPage>();
    items.push(...page.items);
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  const ours = items.filter(({ id }) => linked.includes(id));
  expect(ours.map(({ provider }) => provider)).toEqual(["zeta", "zeta", "zeta", "beta", "alpha"]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);

  const zeta = await (await ada.call("GET", "/api/accounts?provider=zeta")).json<AccountPage>();
  expect(zeta.items.map(({ id }) => id)).toEqual([linked[4], linked[2], linked[0]]);
  const owner = await (await ada.call("GET", `/api/users/${zeta.items[0]?.userId}`)).json();
  expect(owner).toMatchObject({ providers: ["zeta"] });
  expect((await ada.call("GET", `/api/accounts?provider=beta&cursor=${zeta.nextCursor ?? "x"}`)).status).toBe(
    400,
  );
});

test("an account is unlinked under its own user only", async () => {
  const [ada, bob, carol] = [await signedIn("owner"), await signedIn(null), await signedIn(null)];
  const id = await link(bob, "dev");
  expect((await ada.call("DELETE", `/api/users/${carol.userId}/accounts/${id}?force=true`)).status).toBe(404);
  expect((await ada.call("DELETE", `/api/users/nobody/accounts/${id}?force=true`)).status).toBe(404);
});

test("one's own accounts stand in /api/me", async () => {
  const bob = await signedIn(null);
  const id = await link(bob, "dev");
  expect(await (await bob.call("GET", "/api/me")).json()).toMatchObject({
    id: bob.userId,
    role: null,
    permissions: [],
    accounts: [{ id, provider: "dev" }],
  });
});
