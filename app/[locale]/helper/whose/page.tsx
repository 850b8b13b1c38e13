import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";

/**
 * Asked once of a helper who opens the ordinary pages of an application: by mistake it would become their own. The front
 * leads here (server/front/ask-whose.ts), and remembers the answer.
 */
export default async function WhosePage({ params }: PageProps<"/[locale]/helper/whose">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const say = await getTranslations({ locale, namespace: "helper.start.whose" });
  return (
    <PageFrame locale={locale} path="helper/whose">
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("why")}</p>
      <div className="button-row">
        <a className="button" href={link(locale, "helper/start")}>
          {say("somebody")}
        </a>
        <a className="quiet-button" href={link(locale, "apply/device", { whose: "self" })}>
          {say("self")}
        </a>
      </div>
    </PageFrame>
  );
}
