import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { type Locale, locales } from "#app/_i18n/locales.ts";
import { besideOf } from "#app/_session/beside-language.ts";
import { answersId } from "#app/_ui/answers-id.ts";
import { BesideBar } from "#app/_ui/beside-bar.tsx";
import { EnterButton } from "#app/_ui/enter-button.tsx";

/**
 * The languages of the person who types on a helper's device: the page comes again in one of them, with the helper's beside.
 * Each posts what is typed to the page in its language, and that page has it; the secret alone is typed again.
 */
export async function PersonLanguages({ locale }: { locale: Locale }) {
  const say = await getTranslations({ locale, namespace: "helper.start.language" });
  const beside = await besideOf(locale);
  return (
    <>
      <nav aria-labelledby="person-languages">
        <p id="person-languages">{say("legend")}</p>
        <p>
          <EnterButton form={answersId} />
          {locales
            .filter(({ tag }) => tag !== locale)
            .flatMap(({ tag, dir, ownName }) => [
              <button
                key={tag}
                type="submit"
                form={answersId}
                formAction={link(tag, "helper/join")}
                name="then"
                value={`read-${tag}`}
                className="as-link"
                lang={tag}
                dir={dir === "rtl" ? dir : undefined}
                translate="no"
              >
                {ownName}
              </button>,
              " ",
            ])}
        </p>
      </nav>
      {beside !== "none" && <BesideBar locale={locale} beside={beside} script="join" form={answersId} />}
    </>
  );
}
