import { expect, test } from "vitest";
import { formatBirth, monthOptions } from "#app/_i18n/format-date.ts";
import { type Locale, locales } from "#app/_i18n/locales.ts";
import { readAnswers } from "#domain/application/answers.ts";
import type { Birth } from "#domain/application/birth.ts";
import ar from "#messages/ar/formats.json" with { type: "json" };
import en from "#messages/en/formats.json" with { type: "json" };
import es from "#messages/es/formats.json" with { type: "json" };
import fr from "#messages/fr/formats.json" with { type: "json" };
import ht from "#messages/ht/formats.json" with { type: "json" };
import pt from "#messages/pt-BR/formats.json" with { type: "json" };
import ru from "#messages/ru/formats.json" with { type: "json" };
import zh from "#messages/zh-Hans/formats.json" with { type: "json" };
import { showBirth } from "./show-birth.ts";

const words: Record<Locale, typeof en> = { en, es, ht, "pt-BR": pt, fr, ru, "zh-Hans": zh, ar };
const thisYear = new Date().getFullYear();

type Typed = Record<string, string>;

/** As the check page without a network says it. */
function onDevice(locale: Locale, typed: Typed): string {
  return showBirth(
    { language: locale, words: words[locale].birth },
    (part) => typed[part] ?? "",
    (value) => monthOptions(locale).find((one) => one.value === value)?.label ?? "",
  );
}

/** As the check page of Paso says it. */
function atPaso(locale: Locale, typed: Typed): string {
  const fields = Object.entries(typed).map(([part, value]) => [`party.0.birth.${part}`, [value]]);
  const answers = { "party.length": ["1"], ...Object.fromEntries(fields) };
  const { party } = readAnswers(answers, { today: `${thisYear}-11-27` }) as { party: { birth: Birth }[] };
  return formatBirth(locale, (party[0] as { birth: Birth }).birth);
}

const months = Array.from({ length: 12 }, (_, at) => ({ day: "3", month: `${at + 1}`, year: "1990" }));
const known: Typed[] = [
  ...months,
  { day: "1", month: "6", year: "1990" },
  { day: "٢٩", month: "2", year: "٢٠٠٤" },
  { month: "6", year: "1990" },
  { year: "1990" },
  { year: "1990", precision: "about" },
  { year: "30", precision: "about" },
  { year: "1990", month: "6", precision: "about" },
  { precision: "unknown" },
  { year: "1990", precision: "unknown" },
];

test.each(locales)("without a network a birth reads as at Paso, as far as it is known: $tag", ({ tag }) => {
  for (const typed of known) expect(onDevice(tag, typed), JSON.stringify(typed)).toBe(atPaso(tag, typed));
});

test("a birth has the order and the words of its language", () => {
  const typed = { day: "3", month: "6", year: "1990" };
  expect(onDevice("es", typed)).toBe("3 de junio de 1990");
  expect(onDevice("ar", typed)).toBe("3 يونيو 1990");
  expect(onDevice("zh-Hans", typed)).toBe("1990年6月3日");
  expect(onDevice("ru", typed)).toBe("3 июня 1990 года");
  expect(onDevice("ht", { ...typed, day: "1" })).toBe("premye jen 1990");
  expect(onDevice("ht", { year: "1990", precision: "about" })).toBe("anviwon 1990");
});

test("what only the server understands is left as it was typed", () => {
  const typed = { day: "3", month: "6", year: "1990" };
  for (const change of [
    { calendar: "persian", year: "1369" },
    { month: "2", day: "30" },
    { year: "90" },
    { year: "soon" },
    { month: "13" },
    { month: "" },
    { day: "third" },
    { day: "0" },
  ]) {
    expect(onDevice("en", { ...typed, ...change }), JSON.stringify(change)).toBe("");
  }
});
