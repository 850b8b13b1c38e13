import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { type Locale, locales } from "#app/_i18n/locales.ts";
import { besideOf } from "#app/_session/beside-language.ts";
import { BesideBar } from "#app/_ui/beside-bar.tsx";

/**
 * The languages of the person who types on a helper's device: the page opens in one of them, with the helper's beside. What
 * was typed before does not come along, since the secret stays nowhere.
 */
export async function PersonLanguages({ locale }: { locale: Locale }) {
  const say = await getTranslations({ locale, namespace: "helper.start.language" });
  const beside = await besideOf(locale);
  const language = beside === "none" ? locale : beside;
  return (
    <>
      <nav aria-labelledby="person-languages">
        <p id="person-languages">{say("legend")}</p>
        <p>
          {locales
            .filter(({ tag }) => tag !== locale)
            .flatMap(({ tag, dir, ownName }) => [
              <a
                key={tag}
                className="as-link"
                href={link(tag, "helper/beside", { language, from: "helper/join" })}
                lang={tag}
                dir={dir === "rtl" ? dir : undefined}
                translate="no"
              >
                {ownName}
              </a>,
              " ",
            ])}
        </p>
      </nav>
      {beside !== "none" && <BesideBar locale={locale} beside={beside} script="join" />}
    </>
  );
}
