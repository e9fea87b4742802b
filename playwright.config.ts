import { defineConfig } from "@playwright/test";
import { LANES, type Lane, laneAt, ORIGIN } from "./e2e/support/addresses.ts";

const executablePath = process.env.PLAYWRIGHT_CHROMIUM;
const isRoot = process.getuid?.() === 0;

const gracefulShutdown = { signal: "SIGTERM", timeout: 10_000 } as const;
const node = `"${process.execPath}" --no-warnings`;

/** The built Worker with the local issuers, on a database of its own. */
function rollcall({ port, idpPort, origin, stockOrigin, state }: Lane) {
  return {
    name: `Rollcall at ${port}`,
    command: `${node} scripts/start/main.ts --empty`,
    url: `${origin}/healthz`,
    timeout: 180_000,
    stdout: "pipe" as const,
    gracefulShutdown,
    env: {
      PORT: String(port),
      IDP_PORT: String(idpPort),
      IDP_APPS: stockOrigin,
      ROLLCALL_STATE: state,
      ROLLCALL_OWNERS: "ada@example.com",
      // all of them sign in from one address, more often than any office
      ROLLCALL_RATE_LIMIT: "off",
      AUTH_SECRET: "a-secret-for-end-to-end-tests-0123456789",
      AUTH_URL: origin,
      AUTH_PROVIDERS: "dev,acme",
      AUTH_DEV_ISSUER: `http://localhost:${idpPort}`,
      AUTH_ACME_ISSUER: `http://localhost:${idpPort + 1}`,
    },
  };
}

/** An app that knows nothing of Rollcall, on the same database. */
function stockApp({ idpPort, stockPort, stockOrigin, state }: Lane) {
  const vars = {
    AUTH_SECRET: "another-secret-for-end-to-end-tests-0123456789",
    AUTH_DEV_ISSUER: `http://localhost:${idpPort}`,
    AUTH_DEV_ID: "rollcall",
    AUTH_DEV_SECRET: "dev-secret",
  };
  return {
    name: `Stock app at ${stockPort}`,
    command: [
      `${node} node_modules/wrangler/wrangler-dist/cli.js dev --config e2e/stock-app/wrangler.toml`,
      `--persist-to "${state}" --ip localhost --port ${stockPort} --inspector-port 0`,
      "--show-interactive-dev-session=false --log-level warn",
      ...Object.entries(vars).map(([name, value]) => `--var "${name}:${value}"`),
    ].join(" "),
    url: `${stockOrigin}/auth/session`,
    timeout: 60_000,
    gracefulShutdown,
    env: { WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
  };
}

/** The flows a person goes through, in Chromium, against the built Worker and the local issuers. `npm run e2e` runs them. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  fullyParallel: false,
  workers: LANES,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/e2e.json" }]],
  use: {
    baseURL: ORIGIN,
    browserName: "chromium",
    // A recording costs a fifth of the time: `npx playwright test --trace=on` makes one of what has to be looked into.
    trace: "off",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    { name: "desktop" },
    {
      name: "phone",
      testMatch: /e2e\/(intents|screens)\/.*\.spec\.ts$/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: Array.from({ length: LANES }, (_, index) => laneAt(index)).flatMap((lane) => [
    rollcall(lane),
    stockApp(lane),
  ]),
});
