import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { IDP_PORT, ORIGIN, PORT, STOCK_ORIGIN } from "./e2e/support/addresses.ts";

const executablePath = process.env.PLAYWRIGHT_CHROMIUM;
const isRoot = process.getuid?.() === 0;

/** The flows a person goes through, in Chromium, against the built Worker and the local issuers. `npm run e2e` runs them. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: ORIGIN,
    browserName: "chromium",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
  webServer: {
    command: `"${process.execPath}" scripts/start/main.ts --empty`,
    url: `${ORIGIN}/healthz`,
    timeout: 180_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: {
      PORT: String(PORT),
      IDP_PORT: String(IDP_PORT),
      IDP_APPS: STOCK_ORIGIN,
      ROLLCALL_STATE: process.env.E2E_STATE ?? join(tmpdir(), "rollcall-e2e"),
      ROLLCALL_OWNERS: "ada@example.com",
      AUTH_SECRET: "a-secret-for-end-to-end-tests-0123456789",
      AUTH_URL: ORIGIN,
      AUTH_PROVIDERS: "dev,acme",
      AUTH_DEV_ISSUER: `http://localhost:${IDP_PORT}`,
      AUTH_ACME_ISSUER: `http://localhost:${IDP_PORT + 1}`,
    },
  },
});
