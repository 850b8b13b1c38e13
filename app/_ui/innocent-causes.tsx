import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { innocentCauses, type PatternName } from "#domain/trends/patterns.ts";

/** Why a pattern is mostly innocent, the commonest reason first. It stands before anything else of a finding. */
export async function InnocentCauses({ locale, pattern }: { locale: Locale; pattern: PatternName }) {
  const say = await getTranslations({ locale, namespace: "staff.trends" });
  return (
    <ol>
      {innocentCauses[pattern].map((cause) => (
        <li key={cause}>{say(`causes.${cause}`)}</li>
      ))}
    </ol>
  );
}
