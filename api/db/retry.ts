/** D1's words for a fault that passes: the connection or the machine went away, the database itself is well. */
const PASSING =
  /Network connection lost|storage caused object to be reset|reset because its code was updated|Cannot resolve D1 DB due to transient issue/i;

/** How long to wait before each further attempt, in milliseconds; up to as much again is added by chance. */
const WAITS = [20, 100];

/**
 * Runs something that may be run again, up to three times, while it fails with a fault that passes. An overloaded
 * database is not asked again: more requests are the last thing that it needs.
 */
export async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Error && PASSING.test(`${error.message} ${String(error.cause ?? "")}`)))
        throw error;
      await new Promise((resolve) => setTimeout(resolve, wait * (1 + Math.random())));
    }
  }
  return run();
}
