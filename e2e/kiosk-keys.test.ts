import { expect, type Page } from "@playwright/test";
import { answerPage, goOn, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";
import { atKiosk, beginAtKiosk, enrol } from "./fixtures/kiosk.ts";
import { words } from "./fixtures/words.ts";

const ana = atKiosk([{ givenNames: "Ana", familyNames: "Reyes" }]);
const keys = ".kiosk-keyboard";

/** Taps keys one after the other, each where it stands. */
async function tap(page: Page, ...signs: string[]): Promise<void> {
  for (const sign of signs) await page.locator(keys).getByRole("button", { name: sign, exact: true }).tap();
}

const names = {
  es: { given: ["N", "u", "ñ", "o"], typed: "Nuño" },
  ht: { given: ["J", "à"], typed: "Jà" },
  "pt-BR": { given: ["J", "o", "ã", "o"], typed: "João" },
  fr: { given: ["R", "e", "n", "é"], typed: "René" },
  ru: { given: ["Ю", "л", "я"], typed: "Юля" },
  ar: { given: ["ع", "ل", "ي"], typed: "علي" },
};

for (const [locale, { given, typed }] of Object.entries(names)) {
  test(`a finger writes a name in ${locale} on keys that come by themselves, and goes on`, async ({
    browser,
    server,
  }) => {
    const context = await browser.newContext({ baseURL: server.origin, hasTouch: true });
    const page = await context.newPage();
    await enrol(page, server);
    await beginAtKiosk(page, locale);
    await apply(page, locale, { answers: ana, until: "person/1" });
    const field = page.locator('[name="party.0.givenNames"]');
    await expect(page.locator(keys)).toHaveCount(0);
    await field.tap();
    await expect(page.locator(keys)).toBeVisible();
    // What is written stays in sight.
    const [bottom, top] = await Promise.all([
      field.evaluate((one) => one.getBoundingClientRect().bottom),
      page.locator(keys).evaluate((one) => one.getBoundingClientRect().top),
    ]);
    expect(bottom).toBeLessThan(top);
    await tap(page, ...given);
    expect(await valuesOf(page, "party.0.givenNames")).toEqual([typed]);
    await expect(field).toBeFocused();
    await checkAxe(page, `keys in ${locale}`);
    await page.setViewportSize({ width: 1024, height: 768 });
    const heights = await page
      .locator(`${keys} button:visible`)
      .evaluateAll((all) => all.map((one) => one.clientHeight));
    expect(Math.min(...heights), "a key is a large target").toBeGreaterThanOrEqual(58);

    // Whatever the script of the page, a passport has Latin letters; and what was wrong is taken back.
    if (locale === "ru" || locale === "ar") await tap(page, `asd ${words(locale, "kiosk.keys.script")}`);
    await page.locator('[name="party.0.familyNames"]').tap();
    await tap(page, "O", "z", words(locale, "kiosk.keys.back"), words(locale, "kiosk.keys.space"), "x", "'", "9");
    expect(await valuesOf(page, "party.0.familyNames")).toEqual(["O x'9"]);
    await page.keyboard.type("k");
    expect(await valuesOf(page, "party.0.familyNames")).toEqual(["O x'9k"]);

    await tap(page, words(locale, "kiosk.keys.away"));
    await expect(page.locator(keys)).toHaveCount(0);
    await field.tap();
    await expect(page.locator(keys)).toHaveCount(0);
    await context.close();
  });
}

test("without a finger the keys come when they are asked for, stay for the next page, and go with the person", async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ baseURL: server.origin });
  const page = await context.newPage();
  await enrol(page, server);
  await beginAtKiosk(page, "en");
  await apply(page, "en", { answers: ana, until: "contact" });
  await page.locator('[name="contact.email"]').focus();
  await expect(page.locator(keys)).toHaveCount(0);
  await page.getByRole("button", { name: words("en", "kiosk.bar.keys") }).click();
  await page.locator('[name="contact.email"]').focus();
  for (const sign of ["a", "@", "b", ".", "c"])
    await page.locator(keys).getByRole("button", { name: sign, exact: true }).click();
  expect(await valuesOf(page, "contact.email")).toEqual(["a@b.c"]);
  await page.locator('[name="contact.phone"]').focus();
  // A number needs no letters.
  await expect(page.locator(keys).getByRole("button", { name: "q", exact: true })).toHaveCount(0);
  await answerPage(page, { "contact.email": "ana@example.org", "contact.phone": "" });
  await goOn(page);
  await page.locator("#main input[type=text], #main input[type=tel]").first().focus();
  await expect(page.locator(keys)).toBeVisible();
  await page.goto("/kiosk/start");
  await page.goto("/en/my-place");
  await page.locator("#main input[type=text], #main input[type=tel]").first().focus();
  await expect(page.locator(keys)).toHaveCount(0);
  await context.close();
});

test("a system with keys of its own gets no second ones, and no script no button that does nothing", async ({
  browser,
  server,
}) => {
  const android = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36";
  for (const options of [{ hasTouch: true, userAgent: android }, { javaScriptEnabled: false }]) {
    const context = await browser.newContext({ baseURL: server.origin, ...options });
    const page = await context.newPage();
    await enrol(page, server);
    await page.goto("/en/my-place");
    await page.locator("#main input[type=text], #main input[type=tel]").first().click();
    await expect(page.locator(keys)).toHaveCount(0);
    await expect(page.locator('[data-look="k"]')).toBeHidden();
    await expect(page.locator('[data-look="l"]')).toBeVisible();
    await context.close();
  }
});
