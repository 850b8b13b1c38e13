import { expect } from "@playwright/test";
import { apply } from "./fixtures/apply.ts";
import { choosePages } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { asFull, questionPaths, reactDataOf, wireBytes } from "./fixtures/wire-bytes.ts";
import { locales } from "./fixtures/words.ts";

const mostOfAPage = 5_000;
/** A page said again for React. */
const mostOfReactData = 5_000;
/** Everything that runs in a full question: the plain script, React's pieces, what they are told, and the rules. */
const mostOfScripts = 150_000;
/**
 * The two longest pages, answered: their HTML and style alone are up to 4,700 bytes, and the mark of a practice
 * installation another 90. The rest says what React needs to know of the person.
 */
const mostOfALongPage = 5_300;
const longPages = ["person/1", "person/2", "check"];

const family = sampleAnswers([
  { givenNames: "Ana María", familyNames: "Núñez" },
  { givenNames: "Luis", familyNames: "Núñez", relation: "child", year: "2015" },
]);

for (const locale of locales) {
  test(`full questions come with their style in at most ${mostOfAPage} bytes in ${locale}`, async ({ baseURL }) => {
    const over: Record<string, number> = {};
    for (const question of questionPaths) {
      const { body } = await wireBytes(String(baseURL), `/${locale}/apply/${question}`, asFull);
      if (body > mostOfAPage) over[question] = body;
    }
    expect(over).toEqual({});
  });

  test(`what full questions tell React late stays small in ${locale}`, async ({ baseURL }) => {
    const over: Record<string, number> = {};
    for (const question of questionPaths) {
      const data = await reactDataOf(String(baseURL), `/${locale}/apply/${question}`);
      const { body } = await wireBytes(String(baseURL), data);
      if (body > mostOfReactData) over[question] = body;
    }
    expect(over).toEqual({});
  });

  test(`all scripts of a full question make at most ${mostOfScripts} bytes in ${locale}`, async ({
    page,
    context,
    baseURL,
  }) => {
    const origin = String(baseURL);
    await choosePages(context, origin, "full");
    const asked = new Set<string>();
    page.on("request", (request) => {
      if (request.resourceType() === "script") asked.add(request.url());
    });
    for (const question of ["device", "person/1"]) {
      asked.clear();
      await page.goto(`/${locale}/apply/${question}`);
      await expect.poll(() => asked.size).toBeGreaterThan(8);
      await page.waitForLoadState("networkidle");
      const scripts = await Promise.all([...asked].map((address) => wireBytes(origin, address)));
      const whole = scripts.reduce((sum, { body }) => sum + body, 0);
      expect(whole, question).toBeGreaterThan(100_000);
      expect(whole, question).toBeLessThanOrEqual(mostOfScripts);
    }
  });

  test(`full questions that were answered stay small too in ${locale}`, async ({ browser, baseURL }) => {
    const origin = String(baseURL);
    const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false });
    await choosePages(context, origin, "full");
    const page = await context.newPage();
    await apply(page, locale, { answers: family, until: "check" });
    const { search } = new URL(page.url());
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    await context.close();
    const over: Record<string, number> = {};
    for (const question of questionPaths) {
      const { body } = await wireBytes(origin, `/${locale}/apply/${question}${search}`, { cookie });
      if (body > (longPages.includes(question) ? mostOfALongPage : mostOfAPage)) over[question] = body;
    }
    expect(over).toEqual({});
  });
}
