declare namespace Cloudflare {
  /** The bindings that tests read directly; the Worker reads them through config.ts. */
  interface Env {
    DB: D1Database;
    /** empty, for tests that begin before our migrations */
    STOCK_DB: D1Database;
    TEST_MIGRATIONS: import("cloudflare:test").D1Migration[];
    [setting: `AUTH_${string}` | `ROLLCALL_${string}`]: string | undefined;
  }
}
