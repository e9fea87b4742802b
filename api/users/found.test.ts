import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { JobStart } from "../../shared/schemas/job.ts";
import type { UserCount, UserPage } from "../../shared/schemas/user.ts";
import { openDatabase } from "../db/database.ts";
import { askQuietly, crowd, runAll } from "../test/crowd.ts";
import { type Caller, rowsRead, signedIn } from "../test/operator.ts";
import { rows } from "../test/trail.ts";
import { indexWords } from "./index-words.ts";

let ada: Caller;
beforeEach(async () => {
  ada = await signedIn("owner", "Ada");
});

/** No request reads more, however much there is. */
const MOST = 1_100;

async function count(query: string): Promise<UserCount> {
  const reply = await ada.call("GET", `/api/users/count${query}`);
  expect(reply.status, query).toBe(200);
  expect(rowsRead(reply), query).toBeLessThanOrEqual(MOST);
  return reply.json();
}

async function listed(query: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const at = new URLSearchParams({ limit: "200", ...(cursor && { cursor }) });
    const reply = await ada.call("GET", `/api/users?${new URLSearchParams(query)}&${at}`);
    const page: UserPage = await reply.json();
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

/** Names that look for each other: accents, marks within a word, several words with one beginning. */
const NAMES = [
  "Anna Annika Annette Berg",
  "anna-lena müller",
  "Bob Annason",
  "Žofie Berg",
  "(bob) Berger",
  "%_'\"",
];
const QUERIES = [
  "anna",
  "ann be",
  "berg anna",
  "MULLER",
  "zof",
  "bob",
  "lena",
  "%",
  "named1",
  "named1@",
  "by-id-alone",
  "annason bob",
  "nobody",
];

async function named(): Promise<void> {
  await crowd("named", NAMES.length);
  for (const [i, name] of NAMES.entries())
    await rows("UPDATE users SET name = ? WHERE id = ?", name, `named${i}`);
  await rows(
    "INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT 'n-' || id, id, 'oidc', 'rare', id FROM users WHERE id IN ('named0', 'named3')",
  );
  await rows("INSERT INTO users (id, name, email) VALUES ('by-id-alone', 'Zed', 'zed@example.com')");
  await rows("INSERT INTO rollcall_bans (user_id, since) VALUES ('named1', 1), ('named3', 1)");
}

describe("whom a search finds", () => {
  it("is the same in a list, a count, an export and a job", async () => {
    await named();
    for (const query of QUERIES) {
      for (const more of [
        "",
        "&status=banned",
        "&provider=rare",
        "&provider=rare&status=active",
        "&role=owner",
      ]) {
        const asked = `?query=${encodeURIComponent(query)}${more}`;
        const ids = (await listed(asked)).toSorted();
        expect(await count(asked), asked).toEqual({ users: ids.length, complete: true });
        const file = await ada.call("GET", `/api/users/export${asked}&format=ndjson`);
        const exported = new TextDecoder().decode(await file.arrayBuffer());
        const lines = exported.split("\n").filter(Boolean);
        expect(lines.map((line) => JSON.parse(line).id).toSorted(), asked).toEqual(ids);
        const filter = Object.fromEntries(new URLSearchParams(asked));
        const body = { kind: "unban", filter, reason: "r" };
        const dry = await askQuietly(ada, "/api/jobs", JSON.stringify({ ...body, dryRun: true }));
        expect(rowsRead(dry), asked).toBeLessThanOrEqual(MOST);
        expect(await dry.json<JobStart>(), asked).toMatchObject({ users: ids.length, job: null });
      }
    }
    const body = { kind: "ban", filter: { query: "ann be" }, reason: "Ring" };
    const { job } = await (await askQuietly(ada, "/api/jobs", JSON.stringify(body))).json<JobStart>();
    await runAll();
    const detail = await (await ada.call("GET", `/api/jobs/${job?.id}`)).json<{
      items: { userId: string }[];
    }>();
    expect(detail.items.map(({ userId }) => userId)).toEqual(await listed("?query=ann+be"));
    expect(await listed("?query=ann+be&status=banned")).toEqual(["named0"]);
  });

  it("holds for names that changed a moment ago, however many, in what a job does and in what it counts", async () => {
    await crowd("fresh", 2_500);
    await rows("UPDATE users SET name = 'Newly Named' WHERE id LIKE 'fresh1%'");
    const [{ n } = { n: 0 }] = await rows<{ n: number }>(
      "SELECT count(*) AS n FROM users WHERE name = 'Newly Named'",
    );
    const body = { kind: "revoke", filter: { query: "newly" }, reason: "r" };
    const dry = await (
      await askQuietly(ada, "/api/jobs", JSON.stringify({ ...body, dryRun: true }))
    ).json<JobStart>();
    expect(dry).toMatchObject({ users: null, job: { kind: "countUsers" } });
    const { job } = await (await askQuietly(ada, "/api/jobs", JSON.stringify(body))).json<JobStart>();
    await rows("UPDATE rollcall_users SET unindexed = 1 WHERE user_id LIKE 'fresh1%'");
    await runAll();
    expect(await (await ada.call("GET", `/api/jobs/${dry.job?.id}`)).json()).toMatchObject({
      job: { count: { users: n, left: 0 } },
    });
    expect(await (await ada.call("GET", `/api/jobs/${job?.id}`)).json()).toMatchObject({ job: { total: n } });
  });
});

describe("a count of users", () => {
  it("is exact for all, the banned and the others, and elsewhere as far as one request may look", async () => {
    await crowd("many", 1_300);
    await rows(
      "INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT 'm-' || id, id, 'oidc', 'common', id FROM users WHERE id LIKE 'many%'",
    );
    await rows("INSERT INTO rollcall_bans (user_id, since) SELECT id, 1 FROM users WHERE id LIKE 'many1%'");
    await indexWords(openDatabase(env.DB), 5_000);
    for (const query of ["", "?status=banned", "?status=active", "?role=owner", "?query=many10"]) {
      expect(await count(query), query).toEqual({ users: (await listed(query)).length, complete: true });
    }
    for (const query of ["?provider=common", "?query=many", "?query=person+many&provider=common"]) {
      const { users, complete } = await count(query);
      expect(complete, query).toBe(false);
      expect(users, query).toBeLessThan(1_300);
      if (!query.includes("person")) expect(users, query).toBeGreaterThan(300);
    }
    const terms = Array.from({ length: 128 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(" ");
    expect(await count(`?query=${encodeURIComponent(terms)}`)).toEqual({ users: 0, complete: true });
  });

  it("knows its parameters, and is for those who may see users", async () => {
    for (const query of ["?limit=5", "?query=", "?status=gone", "?createdAfter=2026-01-01T00:00:00Z"])
      expect((await ada.call("GET", `/api/users/count${query}`)).status, query).toBe(400);
    const nobody = await signedIn(null, "Nobody");
    expect((await nobody.call("GET", "/api/users/count")).status).toBe(403);
  });
});
