// Makes messages/<locale>/_review.json anew after translations changed.
//   npx tsx guards/review-state.ts            new and changed translations become drafts of today's English
//   npx tsx guards/review-state.ts --restate  all translations are drafts of today's English (after a full pass)
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "../app/_i18n/locales.ts";
import { readCatalogue } from "../messages/read-catalogue.ts";
import { type Review, renewReview } from "../messages/review.ts";

const folder = join(import.meta.dirname, "../messages");
const tags = locales.map(({ tag }) => tag);
const catalogue = readCatalogue(folder, tags);
const restate = process.argv.includes("--restate");

for (const locale of tags.filter((tag) => tag !== "en")) {
  const file = join(folder, locale, "_review.json");
  const fresh: Review = { state: "draft", who: "machine", when: new Date().toISOString().slice(0, 10), keys: {} };
  const before = existsSync(file) && !restate ? (JSON.parse(readFileSync(file, "utf8")) as Review) : fresh;
  const review = renewReview(catalogue, locale, before);
  writeFileSync(file, `${JSON.stringify(review, null, 2)}\n`);
  process.stdout.write(`${locale}: ${Object.keys(review.keys).length} messages\n`);
}
