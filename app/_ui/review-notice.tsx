import { getTranslations } from "next-intl/server";
import { type Carried, link } from "#app/_i18n/links.ts";
import { type Locale, localeOf, originalsOf } from "#app/_i18n/locales.ts";

type ReviewNoticeProps = { locale: Locale; path: string; carried: Carried; form?: string | undefined };

/** Says that nobody has checked the translation, one tap away from the same page in the original. */
export async function ReviewNotice({ locale, path, carried, form }: ReviewNoticeProps) {
  const originals = originalsOf(locale);
  if (originals.length === 0) return null;
  const say = await getTranslations({ locale, namespace: "common.review" });
  return (
    <aside className="review" aria-label={say("label")}>
      <p>{say("unchecked")}</p>
      <p>{say("original")}</p>
      <ul>
        {originals.map(localeOf).map(({ tag, dir, ownName }) => (
          <li key={tag} lang={tag} dir={dir} translate="no">
            {form ? (
              <button type="submit" form={form} name="then" value={`read-${tag}`} className="as-link">
                {ownName}
              </button>
            ) : (
              <a href={link(tag, path, carried)} hrefLang={tag}>
                {ownName}
              </a>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}
