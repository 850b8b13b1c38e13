import { expect } from "@playwright/test";
import { test } from "./fixtures/journey.ts";
import { type OtherBrowser, otherBrowsers } from "./fixtures/other-browsers.ts";
import { sampleAnswers, type Typed } from "./fixtures/sample-answers.ts";
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
      const answers = sampleAnswers();
      const questions = Object.keys(answers).slice(1);
      for (const [at, question] of questions.entries()) {
        const next = questions[at + 1] ?? "receipt";
        await answerAndGoOn(browser, answers[question] ?? {}, next);
      }
      expect(await seen(browser, "h1")).toBe(words("en", "offline.paper.title"));
      signal.restore();
      await expect(async () => {
        expect(await seen(browser, "h1")).toBe(words("en", "apply.receipt.title"));
      }).toPass({ timeout: 60_000 });
      const handle = await browser.run("return document.getElementById('handle').textContent");
      expect(handle).toMatch(/^\d{4} \d{3} \d{3} $/);
    } finally {
      await browser.close();
      await signal.stop();
    }
  });
}

/** The text of the first element that can be seen. */
function seen(browser: OtherBrowser, selector: string): Promise<unknown> {
  return browser.run(`
    var all = document.querySelectorAll(${JSON.stringify(selector)});
    for (var i = 0; i < all.length; i++) if (all[i].offsetParent) return all[i].innerText.trim();
    return "";`);
}

async function untilPagesAreKept(browser: OtherBrowser): Promise<void> {
  await expect(async () => {
    await browser.run(`caches.open("paso-pages").then(c => c.keys()).then(k => { window.kept = k.length })`);
    expect(await browser.run("return window.kept || 0")).toBeGreaterThan(15);
  }).toPass({ timeout: 60_000 });
}

async function answerAndGoOn(browser: OtherBrowser, typed: Typed, next: string): Promise<void> {
  await browser.run(`
    var typed = ${JSON.stringify(typed)};
    Object.keys(typed).forEach(function (name) {
      [].concat(typed[name]).forEach(function (value, index) {
        var fields = document.querySelectorAll('[name="' + name + '"]');
        var field = fields[index];
        if (/radio|checkbox/.test(field.type)) {
          field = document.querySelector('[name="' + name + '"][value="' + value + '"]');
          field.click();
        } else {
          field.value = value;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      });
    });
    document.querySelector("#answers button.button").click();`);
  await expect(async () => {
    expect(await browser.run("return document.readyState + ' ' + location.pathname")).toBe(
      `complete /en/apply/${next}`,
    );
  }).toPass({ timeout: 30_000 });
}
