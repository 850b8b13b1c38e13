import { describe, expect, it } from "vitest";
import { catalogueRules } from "./catalogue-rules.ts";
import { lintMessages } from "./lint-messages.ts";
import { flatten, readCatalogue } from "./read-catalogue.ts";

const rules = catalogueRules(import.meta.dirname);
const catalogue = readCatalogue(import.meta.dirname, rules.locales);
const faults = lintMessages(catalogue, rules);

describe.each(rules.locales)("the messages in %s", (locale) => {
  it("are whole, sound and plain", () => {
    const own = faults.filter((fault) => fault.locale === locale);
    expect(own.map(({ key, fault, detail }) => `${key}: ${fault} ${detail}`)).toEqual([]);
  });

  it("have a review state that every translation is counted in", () => {
    const review = rules.reviews?.[locale];
    expect(review === undefined).toBe(locale === "en");
  });
});

it("there are messages in every area to look at", () => {
  expect(Object.keys(catalogue.en ?? {}).length).toBeGreaterThan(8);
  for (const [area, block] of Object.entries(catalogue.en ?? {})) {
    expect(flatten(block).size, area).toBeGreaterThan(0);
  }
});
