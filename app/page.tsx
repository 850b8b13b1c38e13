import { getTranslations } from "next-intl/server";
import { directionOf, ownLanguageName, spokenLanguages } from "#app/_i18n/language-names.ts";
import { link } from "#app/_i18n/links.ts";
import { locales } from "#app/_i18n/locales.ts";
import { HtmlPage } from "#app/_ui/html-page.tsx";
import { MarkOfPaso } from "#app/_ui/mark-of-paso.tsx";
import { QuickExit } from "#app/_ui/quick-exit.tsx";
import { SpeakPicture } from "#app/_ui/speak-picture.tsx";

/** The languages in their own names and scripts; no flags, for a language is not a country. */
export default async function LanguagesPage() {
  const [say, spanish] = await Promise.all([getTranslations({ locale: "en" }), getTranslations({ locale: "es" })]);
  return (
    <HtmlPage lang="en" dir="ltr">
      <title>{say("common.name")}</title>
      <div className="page">
        <header className="page-header">
          <p className="brand" translate="no">
            <MarkOfPaso />
            {say("common.name")}
          </p>
          <QuickExit>
            <span>
              {say("common.header.quick-exit")}
              <br />
              <bdi lang="es">{spanish("common.header.quick-exit")}</bdi>
            </span>
          </QuickExit>
        </header>
        <main id="main">
          <h1>{say("home.languages.title")}</h1>
          <p lang="es">{spanish("home.languages.title")}</p>
          <ul className="languages">
            {locales.map(({ tag, dir, ownName }) => (
              <li key={tag} lang={tag} dir={dir} translate="no">
                <a href={link(tag, "")} hrefLang={tag}>
                  {ownName}
                </a>
              </li>
            ))}
          </ul>
          <h2 lang="es">{spanish("home.languages.speak")}</h2>
          <p>{say("home.languages.speak")}</p>
          <SpeakPicture label={say("speak.picture")} />
          <ul className="languages">
            {spokenLanguages.map((tag) => (
              <li key={tag} lang={tag} dir={directionOf(tag)} translate="no">
                <a href={`${link("es", "speak")}#${tag}`}>{ownLanguageName(tag)}</a>
              </li>
            ))}
          </ul>
        </main>
        <footer className="page-footer">
          <p>{say("common.quick-exit-note")}</p>
          <p lang="es">{spanish("common.quick-exit-note")}</p>
        </footer>
      </div>
    </HtmlPage>
  );
}
