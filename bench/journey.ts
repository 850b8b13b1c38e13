import { locales } from "#app/_i18n/locales.ts";
import buildPages from "../e2e/fixtures/build-pages.ts";
import { launchChromium } from "../e2e/fixtures/launch-chromium.ts";
import { measureJourney } from "../e2e/fixtures/measure-journey.ts";
import { startServer } from "../e2e/fixtures/start-server.ts";
import type { Row } from "./bench.ts";

const mostOfAPage = 14_000;
const parties = [
  { people: 1, most: 120_000 },
  { people: 5, most: 180_000 },
];

/** Bytes and requests of the whole journey with JavaScript off, in every language, language page to receipt. */
export async function bench(): Promise<Row[]> {
  await buildPages();
  const server = await startServer();
  const browser = await launchChromium();
  try {
    const rows: Row[] = [];
    for (const { tag } of locales) {
      for (const { people, most } of parties) {
        const pages = await measureJourney(browser, server.origin, tag, people);
        const largest = pages.reduce((a, b) => (b.bytes > a.bytes ? b : a));
        const bytes = pages.reduce((sum, page) => sum + page.bytes, 0);
        const requests = pages.reduce((sum, page) => sum + page.requests, 0);
        if (bytes > most || largest.bytes > mostOfAPage) throw new Error(`The journey in ${tag} is over its budget.`);
        rows.push({
          language: tag,
          people,
          bytes,
          "of at most": most,
          requests,
          "largest page": largest.page,
          "its bytes": largest.bytes,
        });
      }
    }
    return rows;
  } finally {
    await browser.close();
    await server.stop();
  }
}
