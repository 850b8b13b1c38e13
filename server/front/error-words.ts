import { existsSync, readdirSync, readFileSync } from "node:fs";
import type errorsInEnglish from "#messages/en/errors.json";

/** What an error page takes from the words of every page. */
type CommonWords = {
  name: string;
  "error-title": string;
  header: Record<"start" | "skip" | "quick-exit", string>;
  footer: Record<"free" | "not-only-way" | "other-ways" | "languages", string>;
  practice: Record<"label" | "text", string>;
  demonstration: Record<"label" | "text", string>;
  review: Record<"unchecked" | "original", string>;
  "quick-exit-note": string;
};

/** What an error page says, in one language. */
export type ErrorWords = {
  locale: string;
  direction: "ltr" | "rtl";
  common: CommonWords;
  errors: typeof errorsInEnglish;
};

const folder = new URL("../../messages/", import.meta.url);
let read: Map<string, ErrorWords> | undefined;

/** The words of every language that has them, by its tag; read once. */
export function errorWords(): ReadonlyMap<string, ErrorWords> {
  read ??= new Map(
    readdirSync(folder)
      .filter((locale) => existsSync(new URL(`${locale}/errors.json`, folder)))
      .map((locale) => [locale, wordsIn(locale)]),
  );
  return read;
}

function wordsIn(locale: string): ErrorWords {
  const errors = area(locale, "errors") as ErrorWords["errors"];
  const hasCommon = existsSync(new URL(`${locale}/common.json`, folder));
  const common = area(hasCommon ? locale : "en", "common") as ErrorWords["common"];
  return { locale, direction: directionOf(errors["not-found"].title), common, errors };
}

function area(locale: string, name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${locale}/${name}.json`, folder), "utf8"));
}

/** The front does not know the pages, so not their list of languages: the words themselves tell. */
function directionOf(text: string): "ltr" | "rtl" {
  return /[\u0590-\u08ff]/.test(text) ? "rtl" : "ltr";
}
