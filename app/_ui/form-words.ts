import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import type { FormWords } from "./answer-form.tsx";

/** The words that every form needs, for a page of this title. */
export async function formWords(locale: Locale, page: string, problems: Record<string, string>): Promise<FormWords> {
  const say = await getTranslations({ locale, namespace: "common" });
  const [form, fault] = await Promise.all([words(locale, "common", "form"), words(locale, "common", "fault")]);
  return { form, fault, problems, title: { plain: say("title", { page }), wrong: say("error-title", { page }) } };
}
