import { expect } from "@playwright/test";
import { apply } from "./fixtures/apply.ts";
import { choosePages } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { asFull, questionPaths, scriptsOfFullPage, wireBytes } from "./fixtures/wire-bytes.ts";
import { locales } from "./fixtures/words.ts";

const mostOfAPage = 5_000;
/** A page said again for React, and how its pieces are asked for. */
const mostOfReactData = 5_100;
/** All scripts of a page, cold. The rules of a question, 22 KB, come when somebody begins to answer. */
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

  test(`what full questions ask for late, for React, stays small in ${locale}`, async ({ baseURL }) => {
    const origin = String(baseURL);
    const over: Record<string, number> = {};
    for (const question of questionPaths) {
      const { plain, data, pieces } = await scriptsOfFullPage(origin, `/${locale}/apply/${question}`);
      const scripts = await Promise.all([data, plain, ...pieces].map((address) => wireBytes(origin, address)));
      const told = scripts[0]?.body ?? Number.NaN;
      if (!(told <= mostOfReactData)) over[`data of ${question}`] = told;
      const whole = scripts.reduce((sum, { body }) => sum + body, 0);
      if (whole < 100_000 || whole > mostOfScripts) over[`scripts of ${question}`] = whole;
    }
    expect(over).toEqual({});
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
