import { defineConfig } from "@playwright/test";
import { IDP_PORT, ORIGIN, PORT, STATE, STOCK_ORIGIN, STOCK_PORT } from "./e2e/support/addresses.ts";

const executablePath = process.env.PLAYWRIGHT_CHROMIUM;
const isRoot = process.getuid?.() === 0;

const gracefulShutdown = { signal: "SIGTERM", timeout: 10_000 } as const;
const node = `"${process.execPath}" --no-warnings`;
const stockVars = {
  AUTH_SECRET: "another-secret-for-end-to-end-tests-0123456789",
  AUTH_DEV_ISSUER: `http://localhost:${IDP_PORT}`,
  AUTH_DEV_ID: "rollcall",
  AUTH_DEV_SECRET: "dev-secret",
};

/** The flows a person goes through, in Chromium, against the built Worker and the local issuers. `npm run e2e` runs them. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/e2e.json" }]],
  use: {
    baseURL: ORIGIN,
    browserName: "chromium",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    { name: "desktop" },
    {
      name: "phone",
      testMatch: /e2e\/(intents|screens)\//,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: [
    {
      name: "Rollcall",
      command: `${node} scripts/start/main.ts --empty`,
      url: `${ORIGIN}/healthz`,
      timeout: 180_000,
      stdout: "pipe",
      gracefulShutdown,
      env: {
        PORT: String(PORT),
        IDP_PORT: String(IDP_PORT),
        IDP_APPS: STOCK_ORIGIN,
        ROLLCALL_STATE: STATE,
        ROLLCALL_OWNERS: "ada@example.com",
        // all of them sign in from one address, more often than any office
        ROLLCALL_RATE_LIMIT: "off",
        AUTH_SECRET: "a-secret-for-end-to-end-tests-0123456789",
        AUTH_URL: ORIGIN,
        AUTH_PROVIDERS: "dev,acme",
        AUTH_DEV_ISSUER: `http://localhost:${IDP_PORT}`,
        AUTH_ACME_ISSUER: `http://localhost:${IDP_PORT + 1}`,
      },
    },
    {
      name: "Stock app",
      command: [
        `${node} node_modules/wrangler/wrangler-dist/cli.js dev --config e2e/stock-app/wrangler.toml`,
        `--persist-to "${STATE}" --ip localhost --port ${STOCK_PORT} --inspector-port 0`,
        "--show-interactive-dev-session=false --log-level warn",
        ...Object.entries(stockVars).map(([name, value]) => `--var "${name}:${value}"`),
      ].join(" "),
      url: `${STOCK_ORIGIN}/auth/session`,
      timeout: 60_000,
      gracefulShutdown,
      env: { WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
    },
  ],
});
