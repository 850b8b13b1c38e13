import { expect } from "@playwright/test";
import { test } from "./fixtures/journey.ts";
import { measureJourney } from "./fixtures/measure-journey.ts";

const mostOfAPage = 14_000;

for (const [people, most] of [
  [1, 120_000],
  [5, 180_000],
] as const) {
  test(`a party of ${people} applies without JavaScript in at most ${most} bytes`, async ({ browser, baseURL }) => {
    const pages = await measureJourney(browser, baseURL as string, "ar", people);
    expect(pages.filter(({ bytes }) => bytes > mostOfAPage)).toEqual([]);
    const whole = pages.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(whole).toBeGreaterThan(10_000);
    expect(whole).toBeLessThanOrEqual(most);
  });
}
