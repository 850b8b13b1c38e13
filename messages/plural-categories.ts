// Haitian Creole has no plural rules anywhere; nouns do not change, and a lone "other" is right.
const own: Record<string, { possible: string[]; needed: string[] }> = {
  ht: { possible: ["one", "other"], needed: ["other"] },
};

/** The plural categories a locale may use (CLDR's names, `other` among them). */
export function possiblePlurals(locale: string, ordinal: boolean): string[] {
  return own[locale]?.possible ?? [...rules(locale, ordinal).resolvedOptions().pluralCategories];
}

/**
 * The categories that whole numbers up to 1,000 fall into. Spanish, French and Portuguese have a `many`
 * for millions, which nothing here counts to; it is possible, not needed.
 */
export function neededPlurals(locale: string, ordinal: boolean): string[] {
  const table = own[locale];
  if (table) return table.needed;
  const pick = rules(locale, ordinal);
  const found = new Set(["other"]);
  for (let count = 0; count <= 1000; count++) found.add(pick.select(count));
  return [...found];
}

function rules(locale: string, ordinal: boolean): Intl.PluralRules {
  return new Intl.PluralRules(locale, { type: ordinal ? "ordinal" : "cardinal" });
}
