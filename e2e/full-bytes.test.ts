import { expect } from "@playwright/test";
import { test } from "./fixtures/journey.ts";
import { asFull, questionPaths, scriptsOfFullPage, wireBytes } from "./fixtures/wire-bytes.ts";
import { locales } from "./fixtures/words.ts";

const mostOfAPage = 5_000;
/** A page said again for React. */
const mostOfReactData = 5_000;
const mostOfReact = 150 * 1024;

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
      const { data, pieces } = await scriptsOfFullPage(origin, `/${locale}/apply/${question}`);
      const [told, ...react] = await Promise.all([data, ...pieces].map((address) => wireBytes(origin, address)));
      if (!told || told.body > mostOfReactData) over[`data of ${question}`] = told?.body ?? Number.NaN;
      const whole = react.reduce((sum, { body }) => sum + body, 0);
      if (whole < 100_000 || whole > mostOfReact) over[`pieces of ${question}`] = whole;
    }
    expect(over).toEqual({});
  });
}
