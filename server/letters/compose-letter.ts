import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator, type Locale } from "use-intl/core";

/** A letter's words. It says that there is news and nothing of whom it concerns. */
export type Letter = { subject: string; text: string /** The same for a telephone. */; short: string };

/**
 * Writes the letter in a language. It names no person, place or time and holds no link that acts:
 * somebody else may read it.
 * Three kinds say more: that a helper asked for another contact, since somebody must act on it who asked for nothing; that
 * a letter was wrong; and that there is an answer, since somebody waits for it.
 * @param locale one of the installation's languages.
 * @param origin the address of this installation, shown as text.
 */
export function composeLetter(locale: string, origin: string, kind?: string): Letter {
  const t = createTranslator({ locale: locale as Locale, messages: letterMessages(locale) });
  const news =
    kind === "contact-asked"
      ? [t("contact-asked"), t("contact-undo")]
      : [...(kind === "correction" || kind === "request-answered" ? [t(kind)] : []), t("news")];
  const address = `${origin}/${locale}/my-place`;
  return written(t("subject"), [...news, address], [t("free"), t("other-ways"), t("machine")]);
}

/** The letter to a helper: that there is news of people they help, and of whom it is not even a number. */
export function composeHelperLetter(locale: string, origin: string): Letter {
  const t = createTranslator({ locale: locale as Locale, messages: letterMessages(locale) });
  return written(t("subject"), [t("helper-news"), `${origin}/${locale}/helper`], [t("machine")]);
}

function written(subject: string, news: string[], rest: string[]): Letter {
  return { subject, text: `${[...news, ...rest].join("\n\n")}\n`, short: ["Paso:", ...news].join(" ") };
}

type LetterKey =
  | "subject"
  | "news"
  | "helper-news"
  | "contact-asked"
  | "contact-undo"
  | "correction"
  | "request-answered"
  | "free"
  | "other-ways"
  | "machine";
type LetterMessages = Record<LetterKey, string>;

const known = new Map<string, LetterMessages>();

function letterMessages(locale: string): LetterMessages {
  const kept = known.get(locale);
  if (kept) return kept;
  const read = JSON.parse(readFileSync(join("messages", locale, "letters.json"), "utf8")) as LetterMessages;
  known.set(locale, read);
  return read;
}
