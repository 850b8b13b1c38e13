import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { locales } from "#app/_i18n/locales.ts";
import { HtmlPage } from "#app/_ui/html-page.tsx";
import { MarkOfPaso } from "#app/_ui/mark-of-paso.tsx";

/** The languages in their own names and scripts; no flags, for a language is not a country. */
export default async function LanguagesPage() {
  const say = await getTranslations({ locale: "en" });
  return (
    <HtmlPage lang="en" dir="ltr">
      <title>{say("common.name")}</title>
      <div className="page">
        <header className="page-header">
          <p className="brand" translate="no">
            <MarkOfPaso />
            {say("common.name")}
          </p>
        </header>
        <main id="main">
          <h1>{say("home.languages.title")}</h1>
          <ul className="languages">
            {locales.map(({ tag, dir, ownName }) => (
              <li key={tag} lang={tag} dir={dir} translate="no">
                <a href={link(tag, "")} hrefLang={tag}>
                  {ownName}
                </a>
              </li>
            ))}
          </ul>
        </main>
      </div>
    </HtmlPage>
  );
}
