import { expect, test } from "vitest";
import { isOver } from "@/features/jobs/is-over";
import { countWords, filterWords, jobTitle, REFUSALS, refusedOf, whyFailed } from "@/features/jobs/words";
import { jobs } from "@/messages/de/jobs";
import { words } from "@/messages/en/jobs";
import { ITEM_RESULTS, JOB_KINDS, REFUSED_RESULTS } from "../../../../shared/schemas/job.ts";

test("every kind of job has a title, with its number where it is known before", () => {
  for (const kind of JOB_KINDS)
    expect(jobTitle({ kind, total: 1204 })).toMatch(/(1,204|Count) (users|sessions)$/);
  expect(jobTitle({ kind: "ban", total: 1 })).toBe("Ban 1 user");
});

test("every result has its words, and what was refused is known", () => {
  for (const result of ITEM_RESULTS) expect(words.results[result]).toBeTruthy();
  expect(REFUSALS).toEqual(REFUSED_RESULTS);
});

test("a job goes on until it is over", () => {
  expect((["queued", "running"] as const).some((status) => isOver({ status }))).toBe(false);
  expect((["done", "cancelled", "failed"] as const).every((status) => isOver({ status }))).toBe(true);
});

test("a job that failed says why", () => {
  expect(whyFailed({ status: "done", code: null })).toBeNull();
  expect(whyFailed({ status: "failed", code: "users:ban" })).toContain("users:ban is missing");
  expect(whyFailed({ status: "failed", code: null })).toContain("could not go on");
});

test("whom a job was about", () => {
  expect(filterWords({ filter: null })).toBeNull();
  expect(filterWords({ filter: {} })).toBe("everyone");
  expect(filterWords({ filter: { provider: "github", status: "active" } })).toBe(
    "with GitHub, status active",
  );
  expect(filterWords({ filter: { country: "DE", planet: "Mars" } })).toBe("from Germany, planet Mars");
});

test("what was done, refused and found is counted as the reader's language writes numbers", () => {
  expect(words.doneAndRefused(2000, 1204)).toBe("2,000 items done, 1,204 refused");
  expect(refusedOf({ refused: 1204 })).toEqual({ count: 1204, told: "1,204 refused" });
  expect(countWords({ sessions: null, users: 2000, left: 1204 })).toMatch(/^2,000 users, 1,204 of them /);
  expect(countWords({ sessions: 3000, users: 2000, left: 1204 })).toMatch(/; 1,204 more /);
  for (const language of [words, jobs]) expect(language.onlyRefused(1204)).toMatch(/1[,.]204/);
});
