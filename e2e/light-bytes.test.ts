import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect } from "@playwright/test";
import { test } from "./fixtures/journey.ts";
import { measureJourney } from "./fixtures/measure-journey.ts";
import { asLight, questionPaths, wireBytes } from "./fixtures/wire-bytes.ts";
import { locales } from "./fixtures/words.ts";

const built = join(import.meta.dirname, "../.next/paso");
const scripts = JSON.parse(readFileSync(join(built, "scripts.json"), "utf8")) as Record<string, string>;
const scriptBytes = (name: string) => brotliCompressSync(readFileSync(join(built, scripts[name] as string))).length;

for (const locale of locales) {
  test(`light questions, scripts and what is kept for the time without a signal stay small in ${locale}`, async ({
    baseURL,
  }) => {
    const ask = (path: string) => wireBytes(baseURL as string, path, asLight);
    const over: Record<string, number> = {};
    for (const question of questionPaths) {
      const path = `/${locale}/apply/${question}`;
      const bytes = await untilKept(baseURL as string, path);
      if (bytes > 3_500) over[question] = bytes;
    }
    expect(over).toEqual({});

    expect(scriptBytes(`plain-${locale}.js`)).toBeLessThanOrEqual(3_000);
    expect(scriptBytes(`more-${locale}.js`)).toBeLessThanOrEqual(4_000);
    expect(scriptBytes(`outbox-${locale}.js`)).toBeLessThanOrEqual(4_000);
    expect(scriptBytes("worker.js")).toBeLessThanOrEqual(6_500);

    const scriptOf = (name: string) => ask(`/scripts/${scripts[`${name}-${locale}.js`]}`);
    const worker = await ask("/worker.js");
    const first = (await ask(`/${locale}/apply/device`)) + (await scriptOf("plain")) + worker;
    expect(first).toBeLessThanOrEqual(14_600);

    const lists = (await ask(`/${locale}/offline.json`)) + (await ask(`/${locale}/offline-pages.json`));
    const all = lists + worker + (await scriptOf("plain")) + (await scriptOf("more")) + (await scriptOf("outbox"));
    expect(all).toBeLessThanOrEqual(60_000);
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

/** The bytes of a page as it is sent from memory: what is compressed ahead is smaller than the first answer. */
async function untilKept(origin: string, path: string): Promise<number> {
  let bytes = await wireBytes(origin, path, asLight);
  await expect(async () => {
    const before = bytes;
    bytes = await wireBytes(origin, path, asLight);
    expect(bytes).toBe(before);
  }).toPass({ intervals: [300] });
  return bytes;
}
