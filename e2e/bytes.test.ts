import { expect } from "@playwright/test";
import { test } from "./fixtures/journey.ts";
import { measureJourney } from "./fixtures/measure-journey.ts";

const mostOfAPage = 14_000;
/** Less than this no page can be: its bytes were not counted. */
const leastOfAPage = 1_000;

const before = ["languages", "start", "device", "party"];
const eachPerson = (people: number) => Array.from({ length: people }, (_, index) => `person/${index + 1}`);
const after = ["languages", "contact", "location", "ports", "needs", "destination", "check", "receipt"];

for (const [people, most] of [
  [1, 120_000],
  [5, 180_000],
] as const) {
  test(`a party of ${people} applies without JavaScript in at most ${most} bytes`, async ({ browser, baseURL }) => {
    const pages = await measureJourney(browser, baseURL as string, "ar", people);
    expect(pages.map(({ page }) => page)).toEqual([...before, ...eachPerson(people), ...after]);
    expect(pages.filter(({ bytes }) => bytes > mostOfAPage || bytes < leastOfAPage)).toEqual([]);
    const whole = pages.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(whole).toBeLessThanOrEqual(most);
  });
}
