import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Messages } from "#app/_i18n/messages.ts";
import { problemsIn } from "#app/_i18n/problem-words.ts";
import { words } from "#app/_i18n/words.ts";
import type { PlainFormWords } from "./plain-form-context.ts";

type Block = keyof Messages["staff"] & string;

/** The words that a form of the console needs: those of every form, and its own problems by field. */
export async function staffFormWords(locale: Locale, block: Block, page: string): Promise<PlainFormWords> {
  const say = await getTranslations({ locale, namespace: "staff" });
  const [form, fault, shared, prove, own] = await Promise.all([
    words(locale, "staff", "form"),
    words(locale, "staff", "fault"),
    words(locale, "staff", "problems"),
    words(locale, "staff", "prove"),
    words(locale, "staff", block),
  ]);
  const title = { plain: say("title", { page }), wrong: say("error-title", { page }) };
  const { label, hint, elsewhere } = { ...prove.code, ...prove };
  const problems = { ...shared, ...problemsIn({ proof: prove.code }), ...problemsIn(own as object) };
  return { form, fault, title, problems, proof: { label, hint, elsewhere } };
}
