// Makes messages/<locale>/_review.json anew after translations changed.
//   npx tsx guards/review-state.ts            new and changed translations become drafts of today's English
//   npx tsx guards/review-state.ts --restate  all translations are drafts of today's English (after a full pass)
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueRules } from "#messages/catalogue-rules.ts";
import { readCatalogue } from "#messages/read-catalogue.ts";
import { type Review, renewReview } from "#messages/review.ts";

const folder = join(import.meta.dirname, "../messages");
const { locales, reviews = {} } = catalogueRules(folder);
const catalogue = readCatalogue(folder, locales);
const isRestated = process.argv.includes("--restate");

for (const locale of locales.filter((tag) => tag !== "en")) {
  const today = new Date().toISOString().slice(0, 10);
  const fresh: Review = { state: "draft", who: "machine", when: today, keys: {} };
  const review = renewReview(catalogue, locale, (isRestated ? undefined : reviews[locale]) ?? fresh);
  writeFileSync(join(folder, locale, "_review.json"), `${JSON.stringify(review, null, 2)}\n`);
  process.stdout.write(`${locale}: ${Object.keys(review.keys).length} messages\n`);
}
