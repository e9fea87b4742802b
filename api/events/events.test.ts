import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { Event, EventPage } from "../../shared/schemas/event.ts";
import { type Caller, signedIn } from "../test/operator.ts";

let ada: Caller;
let bob: Caller;

beforeAll(async () => {
  ada = await signedIn("owner", "Ada");
  bob = await signedIn("admin", "Bob");
  for (let i = 0; i < 4; i++) {
    const carol = await signedIn(null, `Carol ${i}`);
    await ada.call(
      "PUT",
      `/api/users/${carol.userId}/ban`,
      { reason: `ban ${i}` },
      { "CF-Connecting-IP": `10.9.${i}.1` },
    );
    await bob.call("DELETE", `/api/users/${carol.userId}/ban`, {}, { "CF-Connecting-IP": "2001:db8:1::9" });
  }
  await bob.call("PUT", `/api/users/${ada.userId}/ban`, {}, { "CF-Connecting-IP": "10.9.0.1" });
});

async function everything(query = ""): Promise<Event[]> {
  const events: Event[] = [];
  for (let cursor: string | null = "", more = true; more; ) {
    const reply = await ada.call("GET", `/api/events?limit=3&${query}${cursor ? `&cursor=${cursor}` : ""}`);
    expect(reply.status, query).toBe(200);
    const page: EventPage = await reply.json();
    events.push(...page.items);
    cursor = page.nextCursor;
    more = cursor !== null;
  }
  return events;
}

const ids = (events: Event[]) => events.map(({ id }) => id);

describe("each filter finds exactly what it names, alone and with others", () => {
  const inBlock = (event: Event) => /^10\.9\.[0-3]\./.test(event.ip ?? "");
  const CASES: [string, () => string, (event: Event) => boolean][] = [
    ["one type", () => "type=banUser", ({ type }) => type === "banUser"],
    [
      "several types",
      () => "type=banUser&type=unbanUser",
      ({ type }) => type === "banUser" || type === "unbanUser",
    ],
    ["the commonest type", () => "type=signIn", ({ type }) => type === "signIn"],
    [
      "it among others",
      () => "type=signIn&type=banUser",
      ({ type }) => type === "signIn" || type === "banUser",
    ],
    [
      "more types than one statement takes",
      () => "type=banUser&type=unbanUser&type=createUser&type=grantRole&type=revokeSession&type=accessDenied",
      ({ type }) =>
        ["banUser", "unbanUser", "createUser", "grantRole", "revokeSession", "accessDenied"].includes(type),
    ],
    ["a user", () => `userId=${ada.userId}`, ({ user }) => user?.id === ada.userId],
    ["an operator", () => `actorId=${bob.userId}`, ({ actor }) => actor?.id === bob.userId],
    ["an address", () => "ip=10.9.1.1", ({ ip }) => ip === "10.9.1.1"],
    ["an IPv6 block", () => "ip=2001:db8:1::/48", ({ ip }) => ip === "2001:db8:1::9"],
    ["an IPv4 block", () => "ip=10.9.0.0/22", inBlock],
    ["an outcome", () => "outcome=failure", ({ outcome }) => outcome === "failure"],
    [
      "operator and type",
      () => `actorId=${ada.userId}&type=banUser`,
      (e) => e.actor?.id === ada.userId && e.type === "banUser",
    ],
    [
      "user and actor",
      () => `userId=${ada.userId}&actorId=${bob.userId}`,
      (e) => e.user?.id === ada.userId && e.actor?.id === bob.userId,
    ],
    [
      "block and actor",
      () => `ip=10.9.0.0/16&actorId=${bob.userId}`,
      (e) => inBlock(e) && e.actor?.id === bob.userId,
    ],
    ["nobody", () => "userId=nobody", () => false],
  ];
  test.each(CASES)("%s", async (_, query, fits) => {
    const whole = await everything();
    expect(ids(whole)).toEqual([...ids(whole)].sort((a, b) => Number(b) - Number(a)));
    const wanted = ids(whole.filter(fits));
    expect(ids(await everything(query()))).toEqual(wanted);
    expect(ids(await everything(`${query()}&order=asc`))).toEqual([...wanted].reverse());
  });
});

test("since and until bound the time, both included", async () => {
  const whole = await everything();
  const [newest, oldest] = [whole[2], whole.at(-3)];
  const between = whole.filter(({ at }) => at >= (oldest?.at ?? "") && at <= (newest?.at ?? ""));
  expect(ids(await everything(`since=${oldest?.at}&until=${newest?.at}`))).toEqual(ids(between));
  const shifted = new Date(Date.parse(oldest?.at ?? "") + 7_200_000).toISOString().replace("Z", "%2B02:00");
  expect(ids(await everything(`since=${shifted}&until=${newest?.at}`))).toEqual(ids(between));
  expect(await everything("since=2999-01-01T00:00:00Z")).toEqual([]);
  expect(await everything("until=1999-01-01T00:00:00Z")).toEqual([]);
});

test("what a user did himself is his too", async () => {
  const dave = await signedIn(null, "Dave");
  await dave.call("GET", "/api/users");
  const mine = await everything(`actorId=${dave.userId}`);
  expect(mine).toMatchObject([
    {
      type: "accessDenied",
      outcome: "failure",
      code: "users:read",
      actor: { kind: "user", id: dave.userId, label: expect.stringContaining("Dave") },
    },
  ]);
});

test("one event is read by its id, one that is not there is not found", async () => {
  const [event] = await everything();
  expect(await (await ada.call("GET", `/api/events/${event?.id}`)).json()).toEqual(event);
  expect((await ada.call("GET", "/api/events/1")).status).toBe(404);
});

test("a change that nobody named is told with source database and no actor", async () => {
  await env.DB.prepare("INSERT INTO users (id, name) VALUES ('by-hand', 'By Hand')").run();
  expect(await everything("userId=by-hand")).toMatchObject([
    {
      type: "createUser",
      source: "database",
      actor: null,
      user: { id: "by-hand", label: "By Hand" },
      data: { name: "By Hand" },
    },
  ]);
});
