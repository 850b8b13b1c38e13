import { describe, expect, it } from "vitest";
import { alikeTexts } from "./alike-texts.ts";
import { compareParties } from "./compare-parties.ts";
import type { Culture } from "./names-of-cultures.arbitrary.ts";
import { type Planted, plantedCrowd } from "./planted-crowd.arbitrary.ts";

/** What the comparison reaches on 1,000 families with 200 duplicates, seed 7; `npx vitest run domain/duplicates/evaluation` prints it. */
const floors: Record<Culture, { recall: number; precision: number }> = {
  "latin-american": { recall: 0.95, precision: 0.98 },
  haitian: { recall: 0.86, precision: 0.98 },
  slavic: { recall: 0.92, precision: 0.98 },
  arabic: { recall: 0.89, precision: 0.97 },
  chinese: { recall: 0.95, precision: 0.97 },
  "west-african": { recall: 0.92, precision: 0.98 },
};

describe.each(Object.entries(floors))("duplicates among %s names", (name, floor) => {
  it("finds who registered twice, and shows few others", () => {
    const crowd = plantedCrowd(name as Culture, 1000, 200, 7);
    const found = findPairs(crowd);
    const right = found.filter(([one, other]) => isTruth(crowd, one, other)).length;
    const [recall, precision] = [right / 200, right / found.length];
    console.info(`${name}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, ${found.length} pairs`);
    expect(recall).toBeGreaterThanOrEqual(floor.recall);
    expect(precision).toBeGreaterThanOrEqual(floor.precision);
  });
});

function isTruth(crowd: readonly Planted[], one: number, other: number): boolean {
  return crowd[other]?.sameAs === one || crowd[one]?.sameAs === other;
}

/** Only who shares a key is compared, as in the product. */
function findPairs(crowd: readonly Planted[]): [number, number][] {
  const byText = new Map<string, Set<number>>();
  for (const { id, people } of crowd) {
    for (const text of people.flatMap(alikeTexts)) byText.set(text, (byText.get(text) ?? new Set()).add(id));
  }
  const sharing = new Map<string, number>();
  for (const { phone } of crowd) if (phone) sharing.set(phone, (sharing.get(phone) ?? 0) + 1);
  const pairs = new Set<string>();
  for (const ids of byText.values()) {
    const all = [...ids].sort((a, b) => a - b);
    all.forEach((one, at) => {
      for (const other of all.slice(at + 1)) pairs.add(`${one}-${other}`);
    });
  }
  return [...pairs]
    .map((pair) => pair.split("-").map(Number) as [number, number])
    .filter(([a, b]) => {
      const [one, other] = [crowd[a], crowd[b]];
      if (!one || !other) return false;
      const isShared = one.phone !== undefined && one.phone === other.phone;
      const between = isShared ? { sharedBy: sharing.get(one.phone ?? "") ?? 0 } : {};
      return compareParties(one.people, other.people, between).length > 0;
    });
}
