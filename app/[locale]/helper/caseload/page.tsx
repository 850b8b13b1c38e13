import { getTranslations } from "next-intl/server";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";

/**
 * The caseload on a helper's own laptop. The page is the same for everybody, so that it opens without a network and
 * holds nobody; its script (app/_caseload) shows what this laptop keeps, once the helper has typed the passphrase.
 */
export default async function CaseloadPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOfPage(params);
  const say = await getTranslations({ locale, namespace: "helper.caseload" });
  return (
    <PageFrame locale={locale} path="helper/caseload">
      <title>{await pageTitle(locale, say("title"))}</title>
      <div id="caseload">
        <h1>{say("title")}</h1>
        <p>{say("no-script")}</p>
      </div>
    </PageFrame>
  );
}
