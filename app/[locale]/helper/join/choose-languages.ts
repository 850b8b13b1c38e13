import type { Locale } from "#app/_i18n/locales.ts";
import { besideOf, keepBeside } from "#app/_session/beside-language.ts";

/** Whether a language was pressed, the person's or the one beside: nothing is sent then, and the page comes again. */
export async function chooseLanguages(locale: Locale, form: FormData): Promise<boolean> {
  const [, kind, language] = /^(read|beside)-(.+)$/.exec(`${form.get("then") ?? ""}`) ?? [];
  if (kind === undefined) return false;
  if (kind === "beside") await keepBeside(language);
  // The language of the page until now is the helper's, who handed the device over.
  else if ((await besideOf(locale)) === "none") await keepBeside(locale);
  return true;
}
