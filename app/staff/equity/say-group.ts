import { getTranslations } from "next-intl/server";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { needCodes } from "#domain/application/choices.ts";
import type { ComparedBy } from "#domain/equity/groups.ts";

const ours = ["own", "none", "untold"] as const;

/** The names of groups and of their kinds: those of the public table, and those of what the console alone compares. */
export async function sayGroups(locale: Locale) {
  const [say, sayPublic] = await Promise.all([
    getTranslations({ locale, namespace: "staff" }),
    getTranslations({ locale, namespace: "draws.equity" }),
  ]);
  return {
    kind: (by: ComparedBy) => (by === "need" ? say("equity.by-need") : sayPublic(`by.${by}`)),
    group: (by: ComparedBy, group: string) => {
      const own = ours.find((each) => each === group);
      if (own) return say(`equity.groups.${own}`);
      if (by === "language") return languageName(locale, group);
      if (by === "size") return sayPublic("size", { people: Number(group) });
      const need = needCodes.find((code) => code === group);
      return need ? say(`needs.${need}`) : sayPublic(`channels.${group as "kiosk"}`);
    },
  };
}
