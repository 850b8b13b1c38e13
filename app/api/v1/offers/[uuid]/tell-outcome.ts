import { createTranslator } from "next-intl";
import type { Locale } from "#app/_i18n/locales.ts";
import { readMessages } from "#app/_i18n/messages.ts";
import type { Answered } from "#server/place/answer-offer.ts";

type Outcome = "confirmed" | "declined" | Exclude<Answered, "kept">;

/** What came of an answer, with the words that my place says of it. */
export async function tellOutcome(locale: Locale, outcome: Outcome): Promise<object> {
  const messages = await readMessages(locale);
  const say = createTranslator({ locale, messages, namespace: "my-place" });
  if (typeof outcome === "string") return { outcome, text: say(`kept.${outcome}`) };
  const { refusal } = outcome;
  return { outcome: "refused", refusal, text: say(`refused.${refusal}`) };
}
