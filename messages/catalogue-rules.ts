import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "#app/_i18n/locales.ts";
import type { Rules } from "./lint-messages.ts";
import type { Review } from "./review.ts";
import sameWords from "./same-words.json" with { type: "json" };

/** What the linter must know of this installation's languages and of the state of their review. */
export function catalogueRules(folder: string): Rules {
  const reviews: Record<string, Review> = {};
  for (const { tag } of locales) {
    const file = join(folder, tag, "_review.json");
    if (existsSync(file)) reviews[tag] = JSON.parse(readFileSync(file, "utf8")) as Review;
  }
  return {
    locales: locales.map(({ tag }) => tag),
    staffLocales: locales.filter(({ isForStaff }) => isForStaff).map(({ tag }) => tag),
    ownAreas: { ht: ["countries", "dates"] },
    sameWords,
    reviews,
  };
}
