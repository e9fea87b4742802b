import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { unstable_readConfig } from "wrangler";

/** Settings of the Worker under test; the providers are never called, so their addresses need not answer. */
const bindings = {
  AUTH_SECRET: "a-secret-for-tests-only-0123456789abcdef",
  AUTH_URL: "http://localhost:8787",
  AUTH_PROVIDERS: "dev,acme",
  AUTH_DEV_ISSUER: "http://localhost:9400",
  AUTH_DEV_ID: "rollcall",
  AUTH_DEV_SECRET: "dev-secret",
  AUTH_ACME_ISSUER: "http://localhost:9401",
  AUTH_ACME_ID: "rollcall",
  AUTH_ACME_SECRET: "acme-secret",
  ROLLCALL_OWNERS: "ada@example.com",
  // tests ask more in a minute than any person; those about the limit set their own
  ROLLCALL_RATE_LIMIT: "off",
};

/** As it is deployed. Its path is not handed on: whoever gets that also reads .dev.vars, a developer's own secrets, beside it. */
const worker = unstable_readConfig({ config: `${import.meta.dirname}/wrangler.toml` });

export default defineConfig({
  test: {
    // one for each core: a Worker under test has a process of its own, which this one mostly waits for
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias: { "@": `${import.meta.dirname}/web/src` } },
        test: {
          name: "unit",
          include: ["{shared,web,scripts,migrations}/**/*.test.{ts,tsx}"],
          // linters and compilers run beside them, perhaps on a small machine
          testTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            main: worker.main,
            miniflare: {
              compatibilityDate: worker.compatibility_date,
              compatibilityFlags: worker.compatibility_flags,
              bindings: {
                ...worker.vars,
                ...bindings,
                TEST_MIGRATIONS: await readD1Migrations("migrations"),
              },
              // A second database, for tests that begin before our migrations.
              d1Databases: { DB: "rollcall", STOCK_DB: "stock" },
            },
          })),
        ],
        test: {
          name: "worker",
          // the Worker serves a style sheet, which would be empty otherwise
          css: true,
          include: ["api/**/*.test.ts"],
          setupFiles: ["api/test/apply-migrations.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
