import { describe, expect, it } from "vitest";
import { lintMessages, type Rules } from "./lint-messages.ts";
import type { Block, Catalogue } from "./read-catalogue.ts";
import { renewReview } from "./review.ts";

const rules: Rules = {
  locales: ["en", "es", "fr", "ht", "ru", "ar"],
  staffLocales: ["en", "es"],
  ownAreas: { ht: ["dates"] },
  sameWords: { "*": ["Paso", "QR"], fr: ["Date"] },
};

const people = {
  en: "{count, plural, one {# person} other {# people}}",
  es: "{count, plural, one {# persona} other {# personas}}",
  fr: "{count, plural, one {# personne} other {# personnes}}",
  ht: "{count, plural, other {# moun}}",
  ru: "{count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}",
  ar: "{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}",
};
const hello = {
  en: "Hello, {name}. Read <b>this</b> before you send.",
  es: "Hola, {name}. Lea <b>esto</b> antes de enviar.",
  fr: "Bonjour, {name}. Lisez <b>ceci</b> avant l’envoi.",
  ht: "Bonjou, {name}. Li <b>sa a</b> anvan ou voye.",
  ru: "Здравствуйте, {name}. Прочитайте <b>это</b> перед отправкой.",
  ar: "مرحبًا {name}. اقرأ <b>هذا</b> قبل الإرسال.",
};
const date = { en: "Date", es: "Fecha", fr: "Date", ht: "Dat", ru: "Дата", ar: "التاريخ" };

function sound(): Catalogue {
  const catalogue: Catalogue = {};
  for (const locale of rules.locales as (keyof typeof hello)[]) {
    catalogue[locale] = {
      apply: { contact: { hello: hello[locale], people: people[locale], date: date[locale], name: "Paso" } },
    };
  }
  catalogue.en = { ...catalogue.en, staff: { title: "Today" } };
  catalogue.es = { ...catalogue.es, staff: { title: "Hoy" } };
  catalogue.ht = { ...catalogue.ht, dates: { monday: "lendi" } };
  return catalogue;
}

/** The sound catalogue with one message changed, or taken away. */
function withMessage(locale: string, key: string, words: string | undefined): Catalogue {
  const catalogue = sound();
  const contact = ((catalogue[locale] as Record<string, Block>).apply as { contact: Block }).contact;
  if (words === undefined) delete contact[key];
  else contact[key] = words;
  return catalogue;
}

const faultsOf = (catalogue: Catalogue) =>
  lintMessages(catalogue, rules).map(({ locale, key, fault }) => `${locale} ${key} ${fault}`);

describe("lintMessages", () => {
  it("finds nothing in a sound catalogue", () => {
    expect(lintMessages(sound(), rules)).toEqual([]);
  });

  it.each<[string, string, string, string | undefined, string]>([
    ["a message that one language lacks", "fr", "hello", undefined, "missing-key"],
    ["a message that English does not have", "fr", "goodbye", "Au revoir", "extra-key"],
    ["a message that is empty", "ru", "hello", "  ", "empty"],
    ["a brace that never closes", "es", "hello", "Hola, {name. Lea <b>esto</b>.", "syntax"],
    ["a plural without its other form", "es", "people", "{count, plural, one {# persona}}", "syntax"],
    ["an argument that is lost", "fr", "hello", "Bonjour. Lisez <b>ceci</b>.", "arguments"],
    ["an argument swallowed by an apostrophe", "fr", "hello", "Bonjour l'{name}. Lisez <b>ceci</b>.", "arguments"],
    ["an argument with another name", "es", "hello", "Hola, {nombre}. Lea <b>esto</b>.", "arguments"],
    ["an argument of another kind", "es", "people", "{count} personas", "arguments"],
    ["a tag that is lost", "es", "hello", "Hola, {name}. Lea esto.", "tags"],
    [
      "a Russian plural without few",
      "ru",
      "people",
      "{count, plural, one {# лицо} many {# лиц} other {# лица}}",
      "plural",
    ],
    [
      "a plural form that the language does not have",
      "fr",
      "people",
      "{count, plural, one {# p} few {# p} other {# p}}",
      "plural",
    ],
    ["an English plural without one", "en", "people", "{count, plural, other {# people}}", "plural"],
    ["a message left in English", "ht", "date", "Date", "equal-to-english"],
    ["an accent as two code points", "es", "date", "Fecha de la decisio\u0301n", "not-nfc"],
    ["a space at the end", "es", "date", "Fecha ", "spacing"],
    ["a text much longer than the English", "es", "date", "Fecha ".repeat(20).trim(), "length"],
    ["a text cut short", "fr", "hello", "{name} <b>c</b>", "length"],
    ["Russian in Latin letters", "ru", "date", "Data", "wrong-script"],
    ["an English word inside Arabic", "ar", "date", "Date التاريخ", "latin-words"],
    ["a contraction", "en", "date", "You don't need a date", "contraction"],
    ["a contraction of is", "en", "date", "It’s today", "contraction"],
    ["the word invalid", "en", "date", "Invalid date", "avoided-word"],
    ["the word deadline", "en", "date", "The deadline", "avoided-word"],
    ["a phrasal verb", "en", "date", "Fill in the date", "avoided-word"],
    ["the word invalid in Spanish", "es", "date", "Fecha inválida", "avoided-word"],
    [
      "a sentence of sixteen words",
      "en",
      "date",
      "One two three four five six seven eight nine ten a b c d e f.",
      "long-sentence",
    ],
  ])("finds %s", (_title, locale, key, words, fault) => {
    expect(faultsOf(withMessage(locale, key, words))).toContain(`${locale} apply.contact.${key} ${fault}`);
  });

  it("lets fifteen words pass, and a longer text of two sentences", () => {
    const words = "One two three four five six seven eight nine ten a b c d e. And more words here.";
    expect(faultsOf(withMessage("en", "date", words)).filter((one) => one.includes("long-sentence"))).toEqual([]);
  });

  it("finds a language without the file of an area", () => {
    const catalogue = sound();
    catalogue.ar = {};
    expect(faultsOf(catalogue)).toEqual(["ar apply missing-file"]);
  });

  it("finds a file that English does not have, and a console in a language that has none", () => {
    const catalogue = sound();
    catalogue.fr = { ...catalogue.fr, old: { a: "b" }, staff: { title: "Aujourd’hui" } };
    expect(faultsOf(catalogue)).toEqual(["fr old extra-file", "fr staff extra-file"]);
  });

  it("finds a console without Spanish", () => {
    const catalogue = sound();
    delete (catalogue.es as Record<string, Block>).staff;
    expect(faultsOf(catalogue)).toEqual(["es staff missing-file"]);
  });
});

describe("the review state", () => {
  const fresh = { state: "draft", who: "machine", when: "2026-11-26", keys: {} } as const;
  const review = () => renewReview(sound(), "es", fresh);
  const key = "apply.contact.date";

  it("is whole when made from the messages as they are", () => {
    expect(lintMessages(sound(), { ...rules, reviews: { es: review() } })).toEqual([]);
  });

  it("calls a translation stale when its English changed", () => {
    const faults = lintMessages(withMessage("en", "date", "Day"), { ...rules, reviews: { es: review() } });
    expect(faults.map((one) => `${one.key} ${one.fault}`)).toEqual([`${key} stale`]);
  });

  it("stays stale when renewed until the translation changes too", () => {
    const changed = withMessage("en", "date", "Day");
    const renewed = renewReview(changed, "es", review());
    expect(lintMessages(changed, { ...rules, reviews: { es: renewed } })).toHaveLength(1);
    changed.es = withMessage("es", "date", "Día").es ?? {};
    const again = renewReview(changed, "es", review());
    expect(lintMessages(changed, { ...rules, reviews: { es: again } })).toEqual([]);
  });

  it("finds a message without a state, and a reviewed one that changed afterwards", () => {
    const { [key]: hashes, ...others } = review().keys;
    const changed = withMessage("es", "date", "Día");
    const without = lintMessages(sound(), { ...rules, reviews: { es: { ...review(), keys: others } } });
    expect(without.map(({ fault }) => fault)).toEqual(["no-review-state"]);
    const reviewed = { hashes: hashes as string, state: "reviewed" as const, who: "A. Reader", when: "2026-11-26" };
    const after = lintMessages(changed, {
      ...rules,
      reviews: { es: { ...review(), keys: { ...others, [key]: reviewed } } },
    });
    expect(after.map(({ fault }) => fault)).toEqual(["changed-after-review"]);
  });
});
