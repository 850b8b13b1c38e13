import { expect } from "@playwright/test";
import { answerAndGoOn, answerTheRest, expectReceipt, seen } from "./fixtures/drive-other.ts";
import { test } from "./fixtures/journey.ts";
import { type OtherBrowser, startPrivateFirefox } from "./fixtures/other-browsers.ts";
import { words } from "./fixtures/words.ts";

// Chromium's are tried by all other journeys: every context that Playwright opens is private.
for (const keeps of ["something", "nothing"] as const) {
  test(`in a private window of Firefox that keeps ${keeps} the questions go on, and end with a receipt`, async ({
    server,
  }) => {
    test.slow();
    const browser = await startPrivateFirefox(keeps);
    // biome-ignore lint/suspicious/noSkippedTests: said only where the browser cannot be installed
    test.skip(!browser, "Firefox is not on this machine and could not be installed.");
    if (!browser) return;
    try {
      await browser.goto(`${server.origin}/en/apply/device`);
      await answerAndGoOn(browser, { device: "own", keep: "yes" }, "party");
      await expectToSayHowLong(browser, keeps === "something" ? "" : words("en", "offline.keep.tab"));
      await answerTheRest(browser);
      await expectReceipt(browser);
    } finally {
      await browser.close();
    }
  });
}

/** Once the page knows where it keeps answers, it says so where they last no longer than the tab. */
async function expectToSayHowLong(browser: OtherBrowser, text: string): Promise<void> {
  await expect(async () => {
    expect(await seen(browser, "aside button")).toBe(words("en", "offline.keep.forget"));
  }).toPass({ timeout: 30_000 });
  expect(await seen(browser, "[role=status]")).toBe(text);
}
