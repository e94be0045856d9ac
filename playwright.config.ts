import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

// Workers load this file again; the first one to load it decides.
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), "holdpoint-e2e-"));
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "node_modules/.cache/compiled");
process.env.E2E_PORT ??= String(3400 + (process.pid % 500));
process.env.E2E_OIDC_PORT ??= String(4400 + (process.pid % 500) * 2);
process.env.E2E_PEER_PORT ??= String(5500 + (process.pid % 100) * 10);
const [port, oidcPort, peerPort] = [process.env.E2E_PORT, process.env.E2E_OIDC_PORT, process.env.E2E_PEER_PORT];

// Journeys have workspaces of their own, so that several go at a time.
const workers = Number(process.env.E2E_WORKERS ?? 2);

/** Journeys run against the product as people start it: production build, embedded database, sample workspace. */
export default defineConfig({
  testDir: "e2e",
  // What is long by nature, such as clocks moved over weeks, goes apart: npm run test:long, which fuzzes at length, too.
  ...(process.env.HOLDPOINT_LONG ? { grep: /@long|@fuzz/ } : { grepInvert: /@long/ }),
  // A machine that is slow, or does other things meanwhile, fails nothing.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers,
  reporter: "list",
  // A machine that stalls gets a second look; the list names what took one, to be mended.
  retries: 1,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    // A failure's picture and what led to it. A film of every journey would cost a fifth of the time.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  },
  webServer: [
    {
      command: `"${process.execPath}" e2e/kit/identity-provider.ts`,
      url: `http://localhost:${oidcPort}/.well-known/openid-configuration`,
      reuseExistingServer: false,
      env: { E2E_OIDC_PORT: oidcPort },
    },
    {
      command: "npm start",
      url: `http://localhost:${port}/api/health`,
      timeout: 300_000,
      reuseExistingServer: false,
      gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
      stdout: "pipe",
      env: {
        ...{ PORT: port, HOLDPOINT_DATA: process.env.E2E_DATA, DATABASE_URL: "", HOLDPOINT_URL: `http://localhost:${port}` },
        // Where a journey may have a peer of its own that messages go to.
        HOLDPOINT_ALLOW_HOSTS: Array.from({ length: workers }, (_, index) => `127.0.0.1:${Number(peerPort) + index}`).join(","),
        ...{
          OIDC_ISSUER: `http://localhost:${oidcPort}`,
          OIDC_ID: "holdpoint",
          OIDC_SECRET: "a secret of the journeys",
          OIDC_NAME: "Company sign-on",
        },
      },
    },
  ],
});
