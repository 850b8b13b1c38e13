import { getTranslations } from "next-intl/server";
import { localeOf } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import { kioskState } from "#app/_session/kiosk-cookie.ts";
import { isStaffLocale, staffLocales } from "#app/_session/staff-locale.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { HtmlPage } from "#app/_ui/html-page.tsx";
import { MarkOfPaso } from "#app/_ui/mark-of-paso.tsx";
import { staffFormWords } from "#app/_ui/staff-form-words.ts";
import { EnrolKioskForm } from "./enrol-kiosk-form.tsx";
import { submitEnrolKiosk } from "./submit-enrol-kiosk.ts";
import { submitLeaveKiosk } from "./submit-leave-kiosk.ts";

/** For staff: a device becomes a kiosk by its code, and says so afterwards, or that it was ended from outside. */
export default async function KioskPage({ searchParams }: PageProps<"/kiosk">) {
  const asked = inQuery(await searchParams, "language");
  const locale = isStaffLocale(asked) ? asked : "en";
  const [staff, say, state] = await Promise.all([
    getTranslations({ locale, namespace: "staff" }),
    getTranslations({ locale, namespace: "staff.kiosk" }),
    kioskState(),
  ]);
  const address = locale === "en" ? "/kiosk" : `/kiosk?language=${locale}`;
  return (
    <HtmlPage lang={locale} dir={localeOf(locale).dir}>
      <div className="page">
        <header className="page-header">
          <p className="brand" translate="no">
            <MarkOfPaso />
            {say("brand")}
          </p>
          <p>
            {staffLocales
              .filter(({ tag }) => tag !== locale)
              .map(({ tag, ownName }) => (
                <a key={tag} className="language" href={`/kiosk?language=${tag}`} lang={tag} hrefLang={tag}>
                  {ownName}
                </a>
              ))}
          </p>
        </header>
        <main id="main">
          <h1>{state === "open" ? say("open.title") : say("title")}</h1>
          {state === "open" ? (
            <>
              <title>{staff("title", { page: say("open.title") })}</title>
              <p>{say("open.text")}</p>
              <p>{say("open.end")}</p>
              <div className="button-row">
                <a className="button" href="/kiosk/start">
                  {say("open.start")}
                </a>
              </div>
            </>
          ) : (
            <>
              {state === "ended" && (
                <div className="panel" role="status">
                  <p>{say("ended.text")}</p>
                  <form action={submitLeaveKiosk}>
                    <button className="as-link" type="submit">
                      {say("ended.leave")}
                    </button>
                  </form>
                </div>
              )}
              <p>{say("intro")}</p>
              <p>{say("own")}</p>
              <EnrolKioskForm
                submit={submitEnrolKiosk}
                address={address}
                words={await words(locale, "staff", "kiosk")}
                shared={await staffFormWords(locale, "kiosk", say("title"))}
              />
            </>
          )}
        </main>
      </div>
    </HtmlPage>
  );
}
