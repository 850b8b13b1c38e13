import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { goOn } from "./fixtures/answer-page.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";
import { startMovedServer } from "./fixtures/moved-server.ts";
import { type SentReceipt, sendApplication } from "./fixtures/send-application.ts";
import { codes, spokenTranscript } from "./fixtures/spoken-transcript.ts";
import type { Server } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 600_000 });

/** Opens the place of a receipt as its owner does, on a device of their own. */
async function openPlace(page: Page, { origin }: Server, locale: string, receipt: SentReceipt): Promise<void> {
  await page.goto(`${origin}/${locale}/my-place`);
  await page.locator('[name="handle"]').fill(receipt.handle);
  await page.locator('[name="secret"]').fill(receipt.secret);
  await page.locator('[name="device"][value="own"]').check();
  await goOn(page);
}

async function follow(page: Page, path: string): Promise<void> {
  await page.locator(`main a[href*="/${path}?"]`).first().click();
  await page.waitForURL(`**/${path}?**`);
}

/** When, and how long: different at each run. Both stand behind a colon, and are heard in the tests of formats. */
const moments = {
  part: "main" as const,
  hide: [
    [/\b[0-9A-Z]{5}(?: [0-9A-Z]{5}){26}\b/g, "<letters>"],
    [/: [^\n]*\d[^\n]*/g, ": <moment>"],
    [/\d+ (?:hours?|horas?|èdtan|ساعات?|ساعة)|ساعة واحدة|ساعتين/g, "<hours>"],
    codes,
  ] as [RegExp, string][],
};

/** When the calendar file begins, by the port's clock: it is written from the block's own date and time. */
function startIn(calendar: string): { day: string; time: string } {
  const [, date = "", hour, minute] = /DTSTART;TZID=[^:]+:(\d{8})T(\d\d)(\d\d)/.exec(calendar) ?? [];
  const at = new Date(date.replace(/(....)(..)(..)/, "$1-$2-$3T00:00:00Z"));
  const day = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "long", timeZone: "UTC" }).format(at);
  return { day, time: `${hour}:${minute}` };
}

function inLatinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)));
}

async function newPage(browser: Browser, more: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  return (await browser.newContext({ bypassCSP: true, ...more })).newPage();
}

test("an offer is heard and seen in four languages, confirmed, and becomes a slip", async ({ browser }) => {
  // The hour decides how long before the appointment the deadline is, and with it what is said of late answers.
  const server = await startMovedServer();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  server.moveTo(new Date(`${tomorrow}T06:00:00Z`));
  const locales = ["en", "es", "ht", "ar"];
  const receipts = new Map<string, SentReceipt>();
  for (const locale of locales) {
    receipts.set(locale, await sendApplication(server, { id: randomUUID(), language: locale, familyNames: "Núñez" }));
  }
  await server.paso("draw");
  for (const locale of locales) {
    const page = await newPage(browser);
    await openPlace(page, server, locale, receipts.get(locale) as SentReceipt);
    await follow(page, "my-place/offer");
    expect.soft(await spokenTranscript(page, moments)).toMatchSnapshot(`${locale}/offer.txt`);
    const offered = await page.locator("main").innerText();
    if (locale === "en" || locale === "ar") await checkAxe(page, `the offer in ${locale}`);
    await goOn(page);
    await page.waitForURL("**/my-place/slip?**");
    expect.soft(await spokenTranscript(page, moments)).toMatchSnapshot(`${locale}/slip.txt`);
    if (locale === "en" || locale === "ar") await checkAxe(page, `the slip in ${locale}`);
    const shown = (await page.locator("main .panel").innerText()).replace(/[\s\u200e]/g, "");
    expect(shown).toContain((receipts.get(locale) as SentReceipt).handle);

    const calendar = await page.request.get(
      await page.locator('a[href*="calendar.ics"]').evaluate((a) => (a as HTMLAnchorElement).href),
    );
    expect(calendar.headers()["content-type"]).toContain("text/calendar");
    const text = await calendar.text();
    expect(text).toContain("BEGIN:VEVENT");
    expect(text).not.toContain("Núñez");
    const { day, time } = startIn(text);
    for (const told of [offered, await page.locator("main .panel").innerText()]) {
      expect(inLatinDigits(told), `the hour in ${locale}`).toContain(time);
      if (locale === "en") expect(told).toContain(day);
    }
    await page.context().close();
  }
  await server.stop();
});

test("without JavaScript a person declines an offer, keeps the wait, and withdraws", async ({ browser }) => {
  const server = await startMovedServer();
  const receipt = await sendApplication(server, { id: randomUUID(), language: "fr", familyNames: "Núñez" });
  server.moveTo(new Date(Date.now() + 9 * 86_400_000));
  await server.paso("draw");
  const page = await newPage(browser, { javaScriptEnabled: false });
  await openPlace(page, server, "fr", receipt);
  const wait = page.locator("main p", { hasText: /^Vous attendez depuis/ });
  const waited = await wait.innerText();
  expect(waited).toMatch(/\b9\b/);
  await follow(page, "my-place/offer");
  await follow(page, "my-place/offer/decline");
  await goOn(page);
  await expect(page.locator("[role=status]").first()).toHaveText(words("fr", "my-place.kept.declined"));
  await expect(page.locator("#standing")).toHaveText(words("fr", "my-place.stand.waiting.title"));
  await expect(wait).toHaveText(waited);
  await expect(page.locator('a[href*="/my-place/offer?"]')).toHaveCount(0);
  await follow(page, "my-place/withdraw");
  await goOn(page);
  await expect(page.locator("#standing")).toHaveText(words("fr", "my-place.stand.withdrawn.title"));
  await expect(page.locator('a[href*="/my-place/withdraw?"]')).toHaveCount(0);
  await page.context().close();
  await server.stop();
});

test("a wrong digit of the receipt is named, and an unknown receipt opens nothing", async ({ browser, server }) => {
  const receipt = await sendApplication(server, { id: randomUUID(), language: "en", familyNames: "Núñez" });
  const other = await sendApplication(server, { id: randomUUID(), language: "en", familyNames: "Pérez" });
  const page = await newPage(browser, { javaScriptEnabled: false });
  const wrong = receipt.secret.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));
  await openPlace(page, server, "en", { ...receipt, secret: wrong });
  await expect(page.locator(".summary")).toContainText(words("en", "my-place.open.problems.secret.wrong-digit"));
  await openPlace(page, server, "en", { handle: receipt.handle, secret: other.secret });
  await expect(page.locator(".summary")).toContainText(words("en", "my-place.open.problems.handle.no-match"));
  const spaced = {
    handle: receipt.handle.replace(/(\d{4})/, "$1 - "),
    secret: receipt.secret.replace(/\d/g, (d) => "٠١٢٣٤٥٦٧٨٩"[Number(d)] ?? d),
  };
  await openPlace(page, server, "en", spaced);
  await expect(page).toHaveURL(/my-place\?m=/);
});
