import { getTranslations } from "next-intl/server";
import { directionOf, languageName, ownLanguageName, spokenLanguages } from "#app/_i18n/language-names.ts";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PortContacts } from "#app/_ui/port-contacts.tsx";
import { SpeakPicture } from "#app/_ui/speak-picture.tsx";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import { recordingOf } from "#server/recordings/recording-of.ts";

// The ports are data that staff may change.
export const dynamic = "force-dynamic";

/** Languages that people speak and hardly anybody reads: a name, a picture, a place for a recording, and a person. */
export default async function SpeakPage({ params }: PageProps<"/[locale]/speak">) {
  const locale = await localeOfPage(params);
  const [say, ports] = await Promise.all([getTranslations({ locale, namespace: "speak" }), readPorts(database())]);
  return (
    <PageFrame locale={locale} path="speak">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <SpeakPicture label={say("picture")} />
      <p>{say("intro")}</p>
      <ul className="plain-list">
        {spokenLanguages.map((tag) => (
          <li key={tag} id={tag}>
            <h2 lang={tag} dir={directionOf(tag)} translate="no">
              {ownLanguageName(tag)}
            </h2>
            <p>{languageName(locale, tag)}</p>
            <Recording tag={tag} none={say("no-recording")} />
          </li>
        ))}
      </ul>
      <h2>{say("then.title")}</h2>
      <p>{say("then.text")}</p>
      <p>
        <a className="button" href={link("es", "")} hrefLang="es">
          {say("then.spanish")}
        </a>
      </p>
      <PortContacts locale={locale} ports={ports} />
    </PageFrame>
  );
}

/** What somebody has recorded in the language, to be played; or that nobody has. */
function Recording({ tag, none }: { tag: string; none: string }) {
  const recording = recordingOf(tag, "speak");
  if (recording === undefined) return <p className="quiet">{none}</p>;
  return (
    // biome-ignore lint/a11y/useMediaCaption: what is spoken stands on the page in words; few read the language that it is spoken in
    <audio
      controls
      controlsList="nodownload"
      preload="none"
      src={recording}
      aria-label={ownLanguageName(tag)}
      lang={tag}
    />
  );
}
