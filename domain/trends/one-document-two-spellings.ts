/** "0 and O look alike on a passport. The same document, written in two ways, is mostly one person who tried again." */
import type { Pattern, Sighting } from "./patterns.ts";

const alike: Record<string, string> = {
  o: "0",
  q: "0",
  d: "0",
  i: "1",
  l: "1",
  j: "1",
  s: "5",
  b: "8",
  z: "2",
  g: "6",
};

/**
 * A document as text in which letters and digits that look alike are one.
 * @param document as `documentText` writes it: the country's code, a blank, and the number without blanks and hyphens.
 */
export function lookAlikeText(document: string): string {
  const [country = "", ...number] = document.split(" ");
  return `${country} ${[...number.join("")].map((letter) => alike[letter] ?? letter).join("")}`;
}

/** The documents that two parties or more wrote in two ways or more. Written alike, they are duplicates. */
export function oneDocumentTwoSpellings(sightings: readonly Sighting[]): Pattern[] {
  const seen = new Map<string, { parties: Set<string>; written: Set<string> }>();
  for (const { party, documents } of sightings) {
    for (const { written, lookAlike } of documents) {
      const document = seen.get(lookAlike) ?? { parties: new Set(), written: new Set() };
      seen.set(lookAlike, document);
      document.parties.add(party);
      document.written.add(written);
    }
  }
  return [...seen.values()]
    .filter(({ parties, written }) => parties.size > 1 && written.size > 1)
    .map(({ parties, written }) => ({
      name: "one-document-two-spellings" as const,
      parties: [...parties],
      count: written.size,
    }));
}
