import { existsSync, readFileSync } from "node:fs";

/** How many tests, or stages that are no tests, went well and how many did not. */
export interface Count {
  passed: number;
  failed: number;
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** What Vitest's JSON report says; nothing where there is no report. */
export function countVitest(path: string): Count {
  const report = readReport(path) as { numPassedTests: number; numFailedTests: number } | null;
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** What Playwright's JSON report says; a test that passed only when repeated has failed. */
export function countPlaywright(path: string): Count {
  const report = readReport(path) as {
    stats: { expected: number; unexpected: number; flaky: number };
  } | null;
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky };
}

/** A count as it was written; nothing where there is none. */
export function readCount(path: string): Count {
  return (readReport(path) as Count | null) ?? { passed: 0, failed: 0 };
}
