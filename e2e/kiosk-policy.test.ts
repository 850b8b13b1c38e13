import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect } from "@playwright/test";
import { test as base } from "./fixtures/journey.ts";
import { chromiumUnderPolicy } from "./fixtures/own-policy.ts";

/** A browser under the policy of a kiosk's recipe. */
const test = base.extend<{ kiosk: BrowserContext }>({
  kiosk: async ({ playwright, launchOptions, server }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "paso-policy-"));
    const chromium = launchOptions.executablePath ?? playwright.chromium.executablePath();
    const program = chromiumUnderPolicy(chromium, folder, server.origin);
    // biome-ignore lint/suspicious/noSkippedTests: said only where no program may have a view of its own
    test.skip(!program, "No program may have a folder of its own in place of Chromium's on this machine.");
    const context = await playwright.chromium.launchPersistentContext(join(folder, "profile"), {
      ...launchOptions,
      ...(program ? { executablePath: program } : {}),
      chromiumSandbox: false,
    });
    await use(context);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

const elsewhere = [
  "https://example.org/",
  "chrome://settings/clearBrowserData",
  "chrome://history/",
  "chrome://downloads/",
  "chrome://policy/",
  "file:///etc/passwd",
  "data:text/html,Paso",
  "devtools://devtools/bundled/inspector.html",
];

test("a kiosk's browser opens Paso at its own address, and nothing else", async ({ kiosk, server }) => {
  const { protocol, port } = new URL(server.origin);
  const others = [
    ...elsewhere,
    `view-source:${server.origin}/en`,
    `${server.origin.replace(protocol, "https:")}/en`,
    `${server.origin.replace(port, String(Number(port) ^ 1))}/en`,
  ];
  for (const address of others) {
    const tab = await kiosk.newPage();
    await expect(tab.goto(address), address).rejects.toThrow("ERR_BLOCKED_BY_ADMINISTRATOR");
    await tab.close();
  }
  const page = await kiosk.newPage();
  expect((await page.goto(`${server.origin}/en`))?.status()).toBe(200);
});

test("it keeps no file", async ({ kiosk, server }) => {
  const page = await kiosk.newPage();
  await page.goto(`${server.origin}/en`);
  // Playwright takes downloads into its own hands: they are given back to Chromium.
  const devtools = await kiosk.newCDPSession(page);
  await devtools.send("Browser.setDownloadBehavior", { behavior: "default", eventsEnabled: true });
  const ends: string[] = [];
  devtools.on("Browser.downloadProgress", ({ state }) => ends.push(state));
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.download = "kept.txt";
    link.href = URL.createObjectURL(new Blob(["Chidinmaqz"]));
    link.click();
  });
  await expect.poll(() => ends.filter((state) => state !== "inProgress")).toEqual(["canceled"]);
});

test("a new tab leads to the page of languages, and ends nothing", async ({ kiosk, server }) => {
  const page = await kiosk.newPage();
  await page.goto("chrome://newtab/").catch(() => {});
  await expect.poll(() => page.url()).toBe(`${server.origin}/`);
});
