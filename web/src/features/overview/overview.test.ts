import { describe, expect, test } from "vitest";
import { concernsOf } from "@/features/overview/attention";
import { ceilingOf, failedOf } from "@/features/overview/scale";
import { lastWeeks, share, trendOf } from "@/features/overview/trend";
import type { Health } from "../../../../shared/schemas/health.ts";
import type { Overview } from "../../../../shared/schemas/stats.ts";

const full = { done: 5, total: 5 };
const known = (data: Health) => ({ data, isError: false });
const WELL: Health = {
  status: "ok",
  version: "0",
  setting: null,
  schema: { missing: [] },
  adoption: { users: full, accounts: full, sessions: full },
};

function overview(failures: number[], { signIns = 0, suppressed = 0 } = {}): Overview {
  return {
    asOf: "2026-11-23T10:00:00.000Z",
    users: { total: 1, banned: 0, created: 0, createdBefore: 0 },
    sessions: 0,
    active: { day: 0, week: 0, month: 0 },
    days: failures.map((count, i) => ({
      date: `2026-11-${String(i + 1).padStart(2, "0")}`,
      signIns: i === failures.length - 1 ? signIns : 0,
      failures: count,
      suppressed: i === failures.length - 1 ? suppressed : 0,
      activeUsers: 0,
    })),
    providers: [],
    failingProviders: [],
    latest: [],
  };
}

describe("what needs attention", () => {
  test("nothing, where all is well", () => {
    expect(concernsOf(overview([1, 2, 3]), known(WELL))).toEqual([]);
    expect(concernsOf(overview([]), { data: undefined, isError: false })).toEqual([]);
  });

  test("a part of the database that is missing, before everything else", () => {
    const [first] = concernsOf(overview([0, 0, 90]), known({ ...WELL, schema: { missing: ["a", "b"] } }));
    expect(first).toMatchObject({ tone: "danger", about: "health" });
    expect(first?.text).toContain("2 parts of the database are missing or altered");
  });

  test("a health that could not be read, beside what was known of it, and where nothing else is known", () => {
    const unread = {
      tone: "danger",
      about: "health",
      text: expect.stringMatching(/^Health could not be read/),
    };
    const late = { data: { ...WELL, setting: "AUTH_URL" }, isError: true };
    expect(concernsOf(overview([1, 2, 3]), { data: undefined, isError: true })).toMatchObject([unread]);
    expect(concernsOf(undefined, late)).toMatchObject([unread, { about: "health" }]);
  });

  test("a database that does not answer, a setting that is wrong, an adoption that goes on", () => {
    const texts = (health: Health) => concernsOf(overview([]), known(health)).map(({ text }) => text);
    expect(texts({ ...WELL, schema: null, adoption: null })).toEqual(["The database does not answer."]);
    expect(texts({ ...WELL, setting: "AUTH_URL" })).toEqual(["The setting AUTH_URL is missing or wrong."]);
    const adoption = { users: { done: 1, total: 4 }, accounts: full, sessions: full };
    expect(texts({ ...WELL, adoption })[0]).toMatch(/^3 rows from before Rollcall are still/);
  });

  test("a burst of failures, but neither a few of them nor a day like the others", () => {
    expect(concernsOf(overview([4, 4, 4, 60]), known(WELL))).toMatchObject([
      {
        tone: "attention",
        about: { since: "2026-11-04T00:00:00.000Z", until: "2026-11-04T23:59:59.999Z" },
        text: "60 sign-ins failed today. A usual day has 4.",
      },
    ]);
    expect(concernsOf(overview([0, 0, 0, 19]), known(WELL))).toEqual([]);
    expect(concernsOf(overview([50, 40, 45, 60]), known(WELL))).toEqual([]);
    expect(concernsOf(overview([1_500, 1_500, 1_500, 6_000]), known(WELL))[0]?.text).toBe(
      "6,000 sign-ins failed today. A usual day has 1,500.",
    );
  });

  test("a burst before midnight, on the day after it too and on no other", () => {
    expect(concernsOf(overview([4, 4, 60, 0]), known(WELL))).toMatchObject([
      {
        about: { since: "2026-11-03T00:00:00.000Z", until: "2026-11-03T23:59:59.999Z" },
        text: "60 sign-ins failed yesterday (UTC). A usual day has 4.",
      },
    ]);
    expect(concernsOf(overview([4, 4, 60, 70]), known(WELL))).toHaveLength(2);
    expect(concernsOf(overview([4, 60, 4, 0]), known(WELL))).toEqual([]);
  });

  test("a provider that lets nobody in, since when by its date where that is not today", () => {
    const concernSince = (since: string) => {
      const failing = { provider: "acme", code: "providerError", failures: 3, since, lastAt: since } as const;
      return concernsOf({ ...overview([]), failingProviders: [failing] }, known(WELL))[0];
    };
    expect(concernSince("2026-11-23T03:45:00.000Z")?.text).toMatch(/with Acme since \d\d:\d\d:/);
    expect(concernSince("2026-11-20T03:45:00.000Z")).toMatchObject({
      text: expect.stringMatching(/with Acme since \d+ Nov, \d\d:\d\d:/),
      about: { provider: "acme", since: "2026-11-20T03:45:00.000Z" },
      moment: "2026-11-20T03:45:00.000Z",
    });
  });

  test("failures that were only counted", () => {
    const [concern] = concernsOf(overview([0, 1], { suppressed: 1200 }), known(WELL));
    expect(concern?.text).toBe(
      "1,201 sign-ins failed today. A usual day has 0. 1,200 attempts came so fast from one place that they were only counted.",
    );
  });
});

describe("the trend of seven days", () => {
  const week = (each: number) => Array.from({ length: 7 }, () => each);
  test.each([
    [[...week(2), ...week(3)], 21, "up", "50% more than the 7 days before"],
    [[...week(4), ...week(3)], 21, "down", "25% fewer than the 7 days before"],
    [[...week(3), ...week(3)], 21, "same", "as many as the 7 days before"],
    [[...week(0), ...week(3)], 21, "up", "none in the 7 days before"],
    [[...week(1), ...week(90)], 630, "up", "over 10 times more than the 7 days before"],
    [[9, 9, ...week(0), ...week(0)], 0, "same", "as many as the 7 days before"],
  ])("%j", (failures, total, direction, words) => {
    const sums = lastWeeks(overview(failures).days, failedOf);
    expect(sums[0]).toBe(total);
    expect(trendOf(...sums)).toEqual({ direction, words });
  });

  test("leaves today out where a part of a day cannot be compared with a whole one", () => {
    const { days } = overview([...week(2), ...week(3), 1]);
    expect(lastWeeks(days, failedOf)).toEqual([19, 15]);
    expect(lastWeeks(days, failedOf, { withToday: false })).toEqual([21, 14]);
    expect(lastWeeks(days.slice(-3), failedOf, { withToday: false })).toEqual([6, 0]);
  });

  test("tells a part of a whole, of nothing too", () => {
    expect(share(8, 100)).toBe("8%");
    expect(share(0, 0)).toBe("0%");
  });
});

test.each([
  [0, 4],
  [4, 4],
  [5, 5],
  [11, 20],
  [180, 200],
  [201, 500],
  [99_999, 100_000],
])("an axis for %i ends at %i", (most, ceiling) => {
  expect(ceilingOf(most)).toBe(ceiling);
});
