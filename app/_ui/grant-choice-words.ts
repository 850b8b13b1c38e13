import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { grantTerms, usualGrantDays } from "#domain/helper/grant.ts";
import type { GrantChoiceWords } from "./grant-choice.tsx";

/** What a person is asked who gives a helper access, on a phone of their own or on the helper's laptop. */
export async function grantChoiceWords(locale: Locale): Promise<GrantChoiceWords> {
  const say = await getTranslations({ locale, namespace: "my-place.helper" });
  return {
    may: {
      legend: say("may.legend"),
      hint: say("may.hint"),
      change: say("may.change"),
      confirm: say("may.confirm"),
    },
    days: { legend: say("days.legend"), hint: say("days.hint") },
    onlyYou: say("only-you"),
    terms: grantTerms.map((days) => ({ value: String(days), text: say("term", { days }) })),
    usual: String(usualGrantDays),
  };
}
