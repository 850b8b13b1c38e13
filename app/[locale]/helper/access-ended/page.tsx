import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { helpersLanguage } from "#app/_session/beside-language.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";

/** A grant has ended, perhaps while the helper stood on the page. Nothing here says whose it was. */
export default async function AccessEndedPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOfPage(params);
  const say = await getTranslations({ locale, namespace: "helper.access.ended" });
  const common = await getTranslations({ locale, namespace: "my-place.as-helper" });
  return (
    <PageFrame locale={locale} path="helper/access-ended">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("text")}</p>
      <p>{say("again")}</p>
      <div className="button-row">
        <a className="button" href={link(await helpersLanguage(locale), "helper")}>
          {common("roster")}
        </a>
      </div>
    </PageFrame>
  );
}
