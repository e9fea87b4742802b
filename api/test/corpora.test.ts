import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import type { EventPage } from "../../shared/schemas/event.ts";
import type { Note } from "../../shared/schemas/note.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { createApp } from "../app.ts";
import { Browser } from "./browser.ts";
import { NASTY_TEXTS } from "./contract/nasty.ts";
import { faultyDatabase } from "./faulty.ts";
import { connect, Issuer } from "./issuer.ts";
import { CASES, requestOf } from "./matrix/cases.ts";
import { CHANGES } from "./matrix/routes.ts";
import { type Caller, ORIGIN, request, signedIn } from "./operator.ts";
import { rows, trailSince, watermark } from "./trail.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");
let olga: Caller;
beforeAll(async () => {
  connect(dev, acme);
  olga = await signedIn("owner", "Olga");
});

/** A half of a surrogate pair, which UTF-8 cannot say, becomes one or more U+FFFD on its way. */
const mended = (text: string | null | undefined) =>
  (text ?? "").toWellFormed().replaceAll(/\ufffd+/g, "\ufffd");
const short = NASTY_TEXTS.filter((text) => text.length <= 256);

describe("what an app has written comes back as it is", () => {
  test.each(short.map((text, i) => [text.slice(0, 60), text, i] as const))("%j", async (_, text, i) => {
    const id = `app-${i}`;
    const stored = mended(text);
    await rows(
      "INSERT INTO users (id, name, email, image) VALUES (?, ?, ?, ?)",
      id,
      text,
      `${i}${text}`,
      text,
    );
    const reply = await olga.call("GET", `/api/users/${id}`);
    expect(reply.headers.get("Content-Type")).toBe("application/json");
    const user = await reply.json<UserDetail>();
    // the read model keeps what comes before a NUL, with a mark
    const kept = stored.includes("\0") ? expect.stringContaining(stored.split("\0")[0] ?? "") : stored;
    expect([mended(user.name), mended(user.image)]).toEqual([kept, kept]);
    const events = await olga.call("GET", `/api/events?userId=${id}`);
    expect((await events.json<EventPage>()).items).toMatchObject([{ type: "createUser", user: { id } }]);
  });
});

describe("what an app has written in another type than we would is served all the same", () => {
  const id = "odd/id ?#%\u{1f600}";
  const READS = [
    "/api/users?limit=200",
    "/api/users/ID",
    "/api/users/ID/accounts",
    "/api/users/ID/sessions?state=all",
    "/api/users/ID/notes",
    "/api/users/ID/activity",
    "/api/users/export",
    "/api/users/export?format=ndjson",
    "/api/accounts?limit=200",
    "/api/sessions?state=all&limit=200",
    "/api/events?limit=200",
    "/api/events?userId=ID",
    "/api/events/export?format=ndjson",
    "/api/events/histogram?userId=ID",
    "/api/stats/overview",
  ];
  const VALUES = ["x'00ff80'", "x''", "1", "-1.5", "9e999", "''", "NULL", "char(0)", "'a' || char(0) || 'b'"];

  test.each(VALUES)("%s", async (value) => {
    await env.DB.batch(
      [
        "DELETE FROM sessions WHERE userId = ?1",
        "DELETE FROM accounts WHERE userId = ?1",
        "DELETE FROM users WHERE id = ?1",
        `INSERT INTO users (id, name, email, emailVerified, image) VALUES (?1, ${value}, ${value}, ${value}, ${value})`,
        `INSERT INTO accounts (id, userId, type, provider, providerAccountId, scope, expires_at, refresh_token)
          VALUES (?1, ?1, coalesce(${value}, ''), coalesce(${value}, ''), coalesce(${value}, ''), ${value}, ${value}, ${value})`,
        `INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?1, coalesce(${value}, ''))`,
      ].map((text) => env.DB.prepare(text).bind(id)),
    );
    for (const read of READS) {
      const reply = await olga.call("GET", read.replace("ID", encodeURIComponent(id)));
      expect([read, reply.status, (await reply.arrayBuffer()).byteLength > 0]).toEqual([read, 200, true]);
    }
    const gone = await olga.call("DELETE", `/api/users/${encodeURIComponent(id)}`);
    expect([gone.status, await gone.json()]).toEqual([200, { deleted: 1 }]);
  });
});

describe("what an operator writes comes back as it is, and no other way", () => {
  let target: Caller;
  let before: string | null = null;
  beforeAll(async () => {
    target = await signedIn(null);
    await olga.call("DELETE", `/api/users/${target.userId}/sessions`);
  });

  test.each(short.map((text) => [text.slice(0, 60), text] as const))("%j", async (_, text) => {
    const path = `/api/users/${target.userId}`;
    const trimmed = text.trim();
    const metadata = { text, [text === "__proto__" ? "proto" : text]: 1 };
    const changed = await olga.call("PATCH", path, { metadata });
    expect((await changed.json<UserDetail>()).metadata).toEqual(metadata);

    const noted = await olga.call("POST", `${path}/notes`, { text });
    if (trimmed === "" || text.includes("\0")) expect(noted.status).toBe(400);
    else expect(mended((await noted.json<Note>()).text)).toBe(mended(trimmed));

    const mark = await watermark();
    const banned = await olga.call("PUT", `${path}/ban`, { reason: text });
    if (banned.status === 200) {
      expect(mended((await banned.json<UserDetail>()).ban?.reason)).toBe(mended(trimmed));
      const events = (await trailSince(mark)).map(({ type }) => type);
      // the ban is changed, unless its reason is the one that it had
      expect(events).toEqual(mended(trimmed) === before ? [] : ["banUser"]);
      before = mended(trimmed);
    } else {
      expect([banned.status, (await banned.json<Problem>()).code]).toEqual([400, "invalid_request"]);
    }
  });
});

describe("an address that is none, or more than one, makes no user", () => {
  test.each([
    "a＠example.com",
    "a@example.com,b@example.com",
    "a@example.com b@example.com",
    "a@example.com;b@example.com",
    '"a@example.com"@evil.example',
    '"a b"@example.com',
    "Ann <a@example.com>",
    "<a@example.com>",
    "a@b@example.com",
    "a@example.com\r\nBcc: b@example.com",
    "a@example.com\0",
    "a@example",
    "a@.example.com",
    "a@exa mple.com",
    "а@example.com",
    "a@еxample.com",
    "a@[127.0.0.1]",
    "@example.com",
    "a@",
    `${"a".repeat(250)}@example.com`,
    "",
  ])("%j", async (email) => {
    const mark = await watermark();
    const reply = await olga.call("POST", "/api/users", { email });
    expect([reply.status, (await reply.json<Problem>()).errors?.[0]?.pointer]).toEqual([400, "/email"]);
    expect(await trailSince(mark)).toEqual([]);
  });
});

test.each([
  ["<img src=x onerror=alert(1)>", "javascript:alert(1)"],
  ["</script><script>alert(1)</script>", "data:image/svg+xml,<svg onload=alert(1)>"],
  ['=HYPERLINK("https://evil.example")', "http://evil.example/pixel.gif"],
  ["{{constructor.constructor('alert(1)')()}}", "//evil.example/x.png"],
])("a profile with the name %s keeps it, and not its picture", async (name, picture) => {
  const sub = crypto.randomUUID();
  const email = `${sub}@example.com`;
  await new Browser().signIn("dev", dev, { sub, name, picture, email, email_verified: true });
  const [row] = await rows<{ id: string }>("SELECT id FROM users WHERE email = ?", email);
  const reply = await olga.call("GET", `/api/users/${row?.id}`);
  expect(await reply.json<UserDetail>()).toMatchObject({ name, image: null });
});

describe("fields of every object", () => {
  const JSONS = [
    '"__proto__":{"role":"owner"}',
    '"constructor":{"prototype":{"role":"owner"}}',
    '"toString":1',
  ];

  test.each(CHANGES.map((route) => [route.name, route] as const))("%s refuses them", async (_, route) => {
    const cast = { actor: olga, target: await signedIn(null) };
    const made = (await CASES[route.name]?.(cast)) ?? {};
    if (made.file) return;
    const [path, headers] = requestOf(route.path, olga, { ...made, body: made.body ?? {} });
    for (const field of JSONS) {
      const fields = JSON.stringify(made.body ?? {}).slice(1, -1);
      const body = `{${[field, fields].filter(Boolean).join(",")}}`;
      const reply = await createApp().request(ORIGIN + path, { method: route.method, headers, body }, env);
      expect([reply.status, (await reply.json<Problem>()).code], body).toEqual([400, "invalid_request"]);
    }
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  test("metadata with them is refused, and not kept in part", async () => {
    const { userId } = await signedIn(null);
    const { token } = olga;
    const headers = {
      Cookie: `authjs.session-token=${token}`,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/json",
    };
    const body = '{"metadata":{"a":1,"__proto__":{"b":2}}}';
    const reply = await createApp().request(
      `${ORIGIN}/api/users/${userId}`,
      { method: "PATCH", headers, body },
      env,
    );
    expect([reply.status, (await reply.json<Problem>()).errors]).toEqual([
      400,
      [expect.objectContaining({ pointer: "/metadata/__proto__" })],
    ]);
  });
});

test("a fault is logged on one line of JSON, whatever the request, without what opens anything", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  const DB = faultyDatabase(
    (batch) => (batch.startsWith("SELECT uid, role") ? "before" : null),
    "D1_ERROR: odd\n{}",
  );
  const path = '/api/users/a%0d%0a{"level":"info"}/ban';
  const reply = await createApp().request(
    ORIGIN + path,
    {
      method: "PUT",
      headers: {
        Cookie: `authjs.session-token=${olga.token}`,
        "Sec-Fetch-Site": "same-origin",
        "User-Agent": '{"level":"info"}',
      },
    },
    { ...env, DB },
  );
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  expect(reply.status).toBe(500);
  expect(lines.filter((line) => line.includes('"level":"error"'))).toHaveLength(1);
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
    expect(() => JSON.parse(line)).not.toThrow();
    expect(line).not.toContain(olga.token);
  }
});

test("no other site is promised anything", async () => {
  for (const Origin of ["https://evil.example", "null", ORIGIN]) {
    const headers = { Cookie: `authjs.session-token=${olga.token}`, Origin };
    const reply = await request("GET", "/api/users", undefined, headers);
    expect([...reply.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});
