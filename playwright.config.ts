import { defineConfig } from "@playwright/test";
import { findChromium } from "./e2e/fixtures/find-chromium.ts";

const executablePath = findChromium();
// Chromium refuses its sandbox to root, and a container's /dev/shm is often too small for a page.
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.test.ts",
  globalSetup: "./e2e/fixtures/build-pages.ts",
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/spoken/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  // A crowded machine may starve one browser: what passes the second time is said aloud by `npm test`.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    browserName: "chromium",
    viewport: { width: 390, height: 844 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ["--disable-dev-shm-usage"],
      chromiumSandbox: !isRoot,
    },
  },
});
