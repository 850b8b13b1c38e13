import { expect } from "@playwright/test";
import { answerAndGoOn, answerTheRest, expectReceipt, seen } from "./fixtures/drive-other.ts";
import { test } from "./fixtures/journey.ts";
import { type OtherBrowser, otherBrowsers } from "./fixtures/other-browsers.ts";
import { weakSignal } from "./fixtures/weak-signal.ts";
import { words } from "./fixtures/words.ts";

for (const [name, start] of Object.entries(otherBrowsers)) {
  test(`in ${name} the questions are answered without a signal, and sent when it is back`, async ({ server }) => {
    test.slow();
    const browser = await start();
    // biome-ignore lint/suspicious/noSkippedTests: said only where the browser cannot be installed
    test.skip(!browser, `${name} is not on this machine and could not be installed.`);
    if (!browser) return;
    const signal = await weakSignal(server.origin);
    try {
      await browser.goto(`${signal.origin}/en/apply/device`);
      await untilPagesAreKept(browser);
      await answerAndGoOn(browser, { device: "own", keep: "yes" }, "party");
      signal.cut();
      await answerTheRest(browser);
      expect(await seen(browser, "h1")).toBe(words("en", "offline.paper.title"));
      signal.restore();
      await expectReceipt(browser);
    } finally {
      await browser.close();
      await signal.stop();
    }
  });
}

async function untilPagesAreKept(browser: OtherBrowser): Promise<void> {
  await expect(async () => {
    await browser.run(`caches.open("paso-pages").then(c => c.keys()).then(k => { window.kept = k.length })`);
    expect(await browser.run("return window.kept || 0")).toBeGreaterThan(15);
  }).toPass({ timeout: 60_000 });
}
