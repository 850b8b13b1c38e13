import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Messages } from "#app/_i18n/messages.ts";
import { words } from "#app/_i18n/words.ts";
import type { StaffFormWords } from "./staff-form.tsx";

type Block = keyof Messages["staff"] & string;

/** The words that a form of the console needs: those of every form, and its own problems by field. */
export async function staffFormWords(locale: Locale, block: Block, page: string): Promise<StaffFormWords> {
  const say = await getTranslations({ locale, namespace: "staff" });
  const [form, fault, shared, own] = await Promise.all([
    words(locale, "staff", "form"),
    words(locale, "staff", "fault"),
    words(locale, "staff", "problems"),
    words(locale, "staff", block),
  ]);
  const title = { plain: say("title", { page }), wrong: say("error-title", { page }) };
  return { form, fault, title, problems: { ...shared, ...problemsIn(own as object) } };
}

/** `capacity.problems.missing` of a block is `capacity.missing` here. */
function problemsIn(block: object): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [field, inner] of Object.entries(block)) {
    const problems = (inner as { problems?: Record<string, string> }).problems ?? {};
    for (const [problem, text] of Object.entries(problems)) found[`${field}.${problem}`] = text;
  }
  return found;
}
