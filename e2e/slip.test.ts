import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { goOn } from "./fixtures/answer-page.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { confirmOffer } from "./fixtures/confirm-offer.ts";
import { test } from "./fixtures/journey.ts";
import { startMovedServer } from "./fixtures/moved-server.ts";
import { readQr } from "./fixtures/read-qr.ts";
import { sendApplication } from "./fixtures/send-application.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 600_000 });

/** Checks letters on the page for anybody, and gives its whole answer with what was typed taken out. */
async function check(page: Page, origin: string, locale: string, letters: string): Promise<string> {
  await page.goto(`${origin}/${locale}/check-a-slip`);
  await page.locator('[name="letters"]').fill(letters);
  await goOn(page);
  await expect(page.getByRole("status")).toBeVisible();
  expect(await page.locator('[name="letters"]').inputValue()).toBe(letters);
  return page.getByRole("status").innerText();
}

test("without JavaScript anybody checks a slip, in three languages, and learns yes or no", async ({ browser }) => {
  const server = await startMovedServer();
  const { origin } = server;
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  server.moveTo(new Date(`${tomorrow}T06:00:00Z`));
  const receipt = await sendApplication(server, { id: randomUUID(), language: "en", familyNames: "Núñez" });
  await server.paso("draw");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await confirmOffer(page, origin, receipt);
  const letters = await readQr(page);
  expect(letters).toMatch(/^[0-9A-HJKMNP-TV-Z]{135}$/);
  await page.locator("summary").click();
  const shown = await page.locator("details code").innerText();
  expect(shown.replaceAll(" ", "")).toBe(letters);
  const wrong = letters.replace(/^(.{60})(.)/, (_whole, before, one) => `${before}${one === "A" ? "B" : "A"}`);

  const other = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  ).newPage();
  for (const locale of ["en", "fr", "ar"]) {
    const yes = await check(other, origin, locale, locale === "fr" ? letters.toLowerCase() : shown);
    expect(yes).toContain(words(locale, "check-a-slip.page.counts.title"));
    expect(yes).not.toMatch(/Núñez|\d/);
    const wide = await other.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, "nothing is wider than the screen").toBeLessThanOrEqual(320);
    for (const bad of [wrong, letters.slice(1), receipt.handle]) {
      const no = await check(other, origin, locale, bad);
      expect(no).toContain(words(locale, "check-a-slip.page.counts-not.title"));
      expect(no.split("\n").length, "the same shape").toBe(yes.split("\n").length);
    }
  }
  await other.goto(`${origin}/en/check-a-slip`);
  await goOn(other);
  await expect(other.locator(".summary")).toContainText(words("en", "check-a-slip.page.problems.missing"));

  const scripted = await (await browser.newContext({ bypassCSP: true })).newPage();
  for (const locale of ["en", "ar"]) {
    await check(scripted, origin, locale, letters);
    await checkAxe(scripted, `a slip that counts in ${locale}`);
  }
  await scripted.context().close();

  await page.locator('main a[href*="/my-place/slip/give-back?"]').click();
  await goOn(page);
  expect(await check(other, origin, "ar", letters)).toContain(words("ar", "check-a-slip.page.counts-not.title"));
  await context.close();
  await other.context().close();
  await server.stop();
});
