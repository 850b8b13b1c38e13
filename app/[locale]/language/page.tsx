import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link, ownPath } from "#app/_i18n/links.ts";
import { isLocale, locales } from "#app/_i18n/locales.ts";
import { carriedIn, inQuery, type Query } from "#app/_session/visit-draft.ts";
import { whosePage } from "#app/_session/whose-page.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** The same page in another language: where one was, and whose answers it is about, travel along. */
export default async function LanguagePage({ params, searchParams }: Asked) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const say = await getTranslations({ locale });
  const path = ownPath(inQuery(query, "from"));
  const carried = carriedIn(query);
  return (
    <PageFrame locale={locale} path={path} carried={carried} whose={await whosePage(carried)}>
      <title>{say("common.title", { page: say("home.languages.title") })}</title>
      <h1>{say("home.languages.title")}</h1>
      <ul className="languages">
        {locales.map(({ tag, dir, ownName }) => (
          <li key={tag} lang={tag} dir={dir} translate="no">
            <a href={link(tag, path, carried)} hrefLang={tag} aria-current={tag === locale ? "true" : undefined}>
              {ownName}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a className="back" href={link(locale, "speak")}>
          {say("home.languages.speak")}
        </a>
      </p>
    </PageFrame>
  );
}
