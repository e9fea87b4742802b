import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { User, UserPage } from "../../shared/schemas/user.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { stockUser } from "../test/stock-user.ts";

let ada: Caller;

beforeAll(async () => {
  ada = await signedIn("owner", "Ada");
});

/** All users of a list, page by page. */
async function all(path: string): Promise<User[]> {
  const users: User[] = [];
  let cursor: string | null = null;
  do {
    const reply: Response = await ada.call("GET", cursor === null ? path : `${path}&cursor=${cursor}`);
    expect(reply.status, path).toBe(200);
    const page = await reply.json<UserPage>();
    users.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return users;
}

async function found(query: string, more = ""): Promise<string[]> {
  const users = await all(`/api/users?query=${encodeURIComponent(query)}${more}`);
  return users.map(({ id }) => id);
}

describe("search", () => {
  beforeAll(async () => {
    await stockUser({ id: "luc", name: "Jean-Luc Piçàrd", email: "Captain+One@Example.com" });
    await stockUser({ id: "lucy", name: "Lucy O’Neil", email: "lucy_100%@example.com" });
    await stockUser({ id: "oneil", name: "O'Neil \u0007 Ｌｕｃａｓ", email: null });
    await stockUser({ id: "strasse", name: "Straße ΟΔΟΣ", email: "ann@x.example" });
    await stockUser({ id: "emoji", name: "😀😀 🏳️‍🌈", email: "emoji@example.com" });
    await stockUser({ id: "nothing", name: null, email: null });
    await stockUser({ id: "twice", name: "Anna Annabel Ann", email: "anna@example.com" });
    await stockUser({
      id: `Long ${"x".repeat(60)}`,
      name: `${"y".repeat(60)}z ${"日本語".repeat(20)}`,
      email: "l@example.com",
    });
  });

  test.each<[string, string[]]>([
    ["jean", ["luc"]],
    ["JEAN-LUC", ["luc"]],
    ["luc", ["luc", "lucy", "oneil"]],
    ["picard", ["luc"]],
    ["PIÇÀ", ["luc"]],
    ["captain+one@EXAMPLE.com", ["luc"]],
    ["captain", ["luc"]],
    ["example.com", []],
    ["lucy_100%", ["lucy"]],
    ["lucy%", []],
    ["luc_", []],
    ["o'neil", ["oneil"]],
    ["neil", ["lucy", "oneil"]],
    ["neil luc", ["lucy", "oneil"]],
    ["luc jean", ["luc"]],
    ["jean nobody", []],
    ["strasse", ["strasse"]],
    ["οδοσ", ["strasse"]],
    ["😀", ["emoji"]],
    ["ann", ["strasse", "twice"]],
    ["anna", ["twice"]],
    ["twice", ["twice"]],
    ["nothing", ["nothing"]],
    ["' OR 1=1 --", []],
    ["*", []],
    ["y".repeat(60), [`Long ${"x".repeat(60)}`]],
    ["y".repeat(62), []],
    ["日本語日本", [`Long ${"x".repeat(60)}`]],
    [`Long ${"x".repeat(60)}`, [`Long ${"x".repeat(60)}`]],
    ["\u0301", []],
  ])("%s", async (query, ids) => {
    expect((await found(query)).sort()).toEqual([...ids].sort());
    expect((await found(query, "&limit=1")).sort()).toEqual([...ids].sort());
  });

  test("a user who is renamed is found by the new name only, one who is deleted not at all", async () => {
    const id = await stockUser({ name: "Zebedee One", email: "one@example.com" });
    expect(await found("zebedee")).toEqual([id]);
    await env.DB.prepare("UPDATE users SET name = 'Quentin One' WHERE id = ?").bind(id).run();
    expect([await found("zebedee"), await found("quentin")]).toEqual([[], [id]]);
    await env.DB.prepare("DELETE FROM users WHERE id = ?").bind(id).run();
    expect(await found("quentin")).toEqual([]);
  });
});

describe("lists", () => {
  test("every user comes once, the newest first, whatever the filters and the size of the page", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) ids.unshift(await stockUser({ id: `listed-${i}`, name: `Listed ${i}` }));
    await env.DB.batch(
      ids.flatMap((id, i) => [
        env.DB.prepare(
          "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, ?2, 'oidc', ?3, ?1)",
        ).bind(`account-${id}`, id, i % 2 ? "alpha" : "beta"),
        env.DB.prepare(
          "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, ?2, 'oidc', 'alpha', ?1)",
        ).bind(`second-${id}`, id),
      ]),
    );
    for (const id of ids.slice(0, 4))
      expect((await ada.call("PUT", `/api/users/${id}/ban`, {})).status).toBe(200);
    for (const limit of [1, 3, 5, 200]) {
      const listed = (await all(`/api/users?limit=${limit}`)).map(({ id }) => id);
      expect(listed.filter((id) => id.startsWith("listed-"))).toEqual(ids);
      expect(new Set(listed).size).toBe(listed.length);
      const of = async (filters: string) =>
        (await all(`/api/users?limit=${limit}&${filters}`)).map(({ id }) => id);
      expect(await of("provider=alpha")).toEqual(ids);
      expect(await of("status=banned")).toEqual(ids.slice(0, 4));
      expect(await of("status=banned&provider=beta")).toEqual(ids.slice(0, 4).filter((_, i) => i % 2 === 0));
      expect(await of("role=owner")).toEqual([ada.userId]);
      expect(await of("query=listed&status=banned")).toHaveLength(4);
      expect(await of("provider=nobody")).toEqual([]);
    }
  });
});
