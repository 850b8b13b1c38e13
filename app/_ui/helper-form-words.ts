import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { problemsIn } from "#app/_i18n/problem-words.ts";
import { words } from "#app/_i18n/words.ts";
import type { PlainFormWords } from "./plain-form-context.ts";

/** The words that a form of a helper needs: those of every form, and the problems of its own block by field. */
export async function helperFormWords(locale: Locale, own: object, page: string): Promise<PlainFormWords> {
  const say = await getTranslations({ locale, namespace: "common" });
  const [form, fault, account] = await Promise.all([
    words(locale, "common", "form"),
    words(locale, "common", "fault"),
    words(locale, "helper", "account"),
  ]);
  const title = { plain: say("title", { page }), wrong: say("error-title", { page }) };
  return { form, fault, title, problems: { ...account.problems, ...problemsIn(own) } };
}
