import { createHash } from "node:crypto";
import { type Catalogue, flatten } from "./read-catalogue.ts";

/** How far a translation has come: made by a machine, read by a native reader, or passed by a second one. */
export type ReviewState = "draft" | "reviewed" | "approved";

/**
 * The review of one locale. A key's value is its two hashes, of the English it was made from and of the
 * translation, when it has the state of the whole file; with its own state, who and when it is an object.
 */
export type Review = { state: ReviewState; who: string; when: string; keys: Record<string, string | KeyReview> };

/** The review of one message that differs from the file's. */
export type KeyReview = { hashes: string; state: ReviewState; who: string; when: string };

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** Eight hex digits of the English and of the translation, side by side. */
export function reviewHashes(english: string, own: string): string {
  return `${hash(english)} ${hash(own)}`;
}

/** Every message of a locale that has English beside it: key, translation, English. */
export function translations(catalogue: Catalogue, locale: string): { key: string; own: string; english: string }[] {
  return Object.entries(catalogue[locale] ?? {}).flatMap(([area, block]) => {
    const english = flatten(catalogue.en?.[area] ?? {}, area);
    return [...flatten(block, area)].flatMap(([key, own]) => {
      const original = english.get(key);
      return original === undefined ? [] : [{ key, own, english: original }];
    });
  });
}

const renew = "npx tsx guards/review-state.ts";

/** The translations whose English changed after them, that changed after their review, or that have no review state. */
export function staleKeys(
  catalogue: Catalogue,
  locale: string,
  review: Review,
): { key: string; fault: string; detail: string }[] {
  return translations(catalogue, locale).flatMap(({ key, own, english }) => {
    const entry = review.keys[key];
    if (entry === undefined) return [{ key, fault: "no-review-state", detail: renew }];
    const hashes = typeof entry === "string" ? entry : entry.hashes;
    const [ofEnglish, ofOwn] = hashes.split(" ");
    if (ofEnglish !== hash(english))
      return [{ key, fault: "stale", detail: `${renew} after the translation follows: ${english}` }];
    const state = typeof entry === "string" ? review.state : entry.state;
    if (ofOwn !== hash(own) && state !== "draft") return [{ key, fault: "changed-after-review", detail: own }];
    return [];
  });
}

/**
 * The review file as it should be now: new messages come in as drafts, gone ones leave, and a translation that
 * was made again counts as a draft of today's English. One whose English alone changed stays as it is: stale.
 */
export function renewReview(catalogue: Catalogue, locale: string, before: Review): Review {
  const keys: Review["keys"] = {};
  for (const { key, own, english } of translations(catalogue, locale)) {
    const entry = before.keys[key];
    const hashes = entry === undefined || typeof entry === "string" ? entry : entry.hashes;
    const remade = hashes === undefined || hashes.split(" ")[1] !== hash(own);
    const draft = { hashes: reviewHashes(english, own), state: "draft" as const, who: before.who, when: before.when };
    if (!remade && entry !== undefined) keys[key] = entry;
    else keys[key] = before.state === "draft" ? draft.hashes : draft;
  }
  return { ...before, keys };
}
