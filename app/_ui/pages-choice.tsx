import { getTranslations } from "next-intl/server";
import { type Carried, link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";

type PagesChoiceProps = { locale: Locale; path: string; carried: Carried; form?: string | undefined };

/**
 * Light or full pages, to be chosen on every page; what is typed is posted first. Both stand here, one hidden:
 * the page does not know which it is. On light pages the front (server/front/light-page.ts) turns them round.
 */
export async function PagesChoice({ locale, path, carried, form }: PagesChoiceProps) {
  const say = await getTranslations({ locale, namespace: "offline.pages" });
  return (["light", "full"] as const).map((version) => (
    <li key={version} data-choose={version} hidden={version === "full"}>
      {form ? (
        <button type="submit" form={form} name="then" value={version} className="language">
          {say(version)}
        </button>
      ) : (
        <a href={link(locale, "pages", { ...carried, version, from: path })}>{say(version)}</a>
      )}
    </li>
  ));
}
