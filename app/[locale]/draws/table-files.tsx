import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";

/** A table as files, for whoever computes with it. */
export async function TableFiles({ locale, json, csv }: { locale: Locale; json: string; csv: string }) {
  const say = await getTranslations({ locale, namespace: "draws.table" });
  return (
    <ul>
      <li>
        <a href={csv}>{say("csv")}</a>
      </li>
      <li>
        <a href={json}>{say("json")}</a>
      </li>
    </ul>
  );
}
