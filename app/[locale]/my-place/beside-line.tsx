import { getTranslations } from "next-intl/server";
import { isLocale, type Locale, localeOf } from "#app/_i18n/locales.ts";
import { besideOf } from "#app/_session/beside-language.ts";
import { database } from "#server/database/open-database.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { readPlaceLocale } from "#server/place/read-place.ts";

/**
 * On each page of a place that a helper sees: which language stands beside. It is the person's, the one that they applied
 * in; on a page in that language, the helper's own. By its mark the front puts the words there.
 */
export async function BesideLine({ locale, place }: { locale: Locale; place: PlaceId }) {
  const person = await readPlaceLocale(database(), place);
  const beside = isLocale(person) && person !== locale ? person : await besideOf(locale);
  if (beside === "none") return null;
  const say = await getTranslations({ locale, namespace: "helper.beside" });
  const { dir, ownName } = localeOf(beside);
  const [before, after] = say("language", { language: ownName }).split(ownName);
  return (
    <section className="beside-bar" data-beside={beside} aria-label={say("label")}>
      <p>
        {before}
        <bdi lang={beside} dir={dir} translate="no">
          {ownName}
        </bdi>
        {after}
      </p>
    </section>
  );
}
