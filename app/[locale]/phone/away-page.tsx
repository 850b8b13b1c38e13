import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";

/** Where the application was: it goes on elsewhere. Of whom it is, and whether it was sent, is not said. */
export async function AwayPage({ locale, again }: { locale: Locale; again: string }) {
  const [say, home] = await Promise.all([
    getTranslations({ locale, namespace: "kiosk.move.away" }),
    getTranslations({ locale, namespace: "home.finish.ended" }),
  ]);
  return (
    <PageFrame locale={locale} path="">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("text")}</p>
      <p>{say("kiosk")}</p>
      <p>{say("kept")}</p>
      <p>{say("sent")}</p>
      <div className="button-row">
        <a className="button" href={again}>
          {say("again")}
        </a>
        <a className="quiet-button" href={link(locale, "")}>
          {home("start")}
        </a>
      </div>
    </PageFrame>
  );
}
