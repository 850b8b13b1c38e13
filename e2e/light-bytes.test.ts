import { expect } from "@playwright/test";
import { deviceBytes } from "./fixtures/device-bytes.ts";
import { test } from "./fixtures/journey.ts";
import { measureJourney } from "./fixtures/measure-journey.ts";
import { asLight, questionPaths, wireBytes } from "./fixtures/wire-bytes.ts";
import { locales } from "./fixtures/words.ts";

for (const locale of locales) {
  test(`light questions, scripts and what is kept for the time without a signal stay small in ${locale}`, async ({
    baseURL,
  }) => {
    const origin = baseURL as string;
    const over: Record<string, number> = {};
    for (const question of questionPaths) {
      const { body } = await wireBytes(origin, `/${locale}/apply/${question}`, asLight);
      if (body > 3_500) over[question] = body;
    }
    expect(over).toEqual({});

    const { bodies, whole } = await deviceBytes(origin, locale);
    expect(bodies.plain).toBeLessThanOrEqual(3_000);
    expect(bodies.more).toBeLessThanOrEqual(4_000);
    expect(bodies.outbox).toBeLessThanOrEqual(3_000);
    expect(bodies.check).toBeLessThanOrEqual(2_100);
    expect(bodies.worker).toBeLessThanOrEqual(6_500);
    expect(whole.firstVisit).toBeLessThanOrEqual(14_600);
    expect(whole.everything).toBeLessThanOrEqual(60_000);
  });
}

// The languages whose letters take most bytes.
for (const locale of ["ru", "ar"]) {
  for (const [people, most] of [
    [1, 40_000],
    [5, 60_000],
  ] as const) {
    test(`a party of ${people} applies on light pages in ${most} bytes in ${locale}`, async ({ browser, baseURL }) => {
      const pages = await measureJourney(browser, baseURL as string, locale, people, "light");
      const bytes = pages.reduce((sum, page) => sum + page.bytes, 0);
      const requests = pages.reduce((sum, page) => sum + page.requests, 0);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(most);
      if (people === 1) expect(requests).toBeLessThanOrEqual(30);
    });
  }
}
