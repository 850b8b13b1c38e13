import { expect } from "@playwright/test";
import { answerAndGoOn, seen } from "./fixtures/drive-other.ts";
import { test } from "./fixtures/journey.ts";
import { type OtherBrowser, startPrivateFirefox } from "./fixtures/other-browsers.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
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
      const answers = sampleAnswers();
      const questions = Object.keys(answers).slice(1);
      for (const [at, question] of questions.entries()) {
        await answerAndGoOn(browser, answers[question] ?? {}, questions[at + 1] ?? "receipt");
      }
      await expect(async () => {
        expect(await seen(browser, "h1")).toBe(words("en", "apply.receipt.title"));
      }).toPass({ timeout: 60_000 });
      const handle = await browser.run("return document.getElementById('handle').textContent");
      expect(handle).toMatch(/^\d{4} \d{3} \d{3} $/);
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
