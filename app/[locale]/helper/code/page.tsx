import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { words } from "#app/_i18n/words.ts";
import { demandHelper } from "#app/_session/helper.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { CodeMaker } from "./code-maker.tsx";
import { submitMakeCode } from "./submit-make-code.ts";

/** A code that a person types into their own phone to give this helper access. */
export default async function HelperCodePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOfPage(params);
  await demandHelper(locale);
  const say = await getTranslations({ locale, namespace: "helper.access.code" });
  const back = await getTranslations({ locale, namespace: "my-place.as-helper" });
  return (
    <PageFrame locale={locale} path="helper/code">
      <title>{await pageTitle(locale, say("title"))}</title>
      <p>
        <a className="back" href={link(locale, "helper")}>
          {back("roster")}
        </a>
      </p>
      <h1>{say("title")}</h1>
      <p>{say("how")}</p>
      <p>{say("once")}</p>
      <CodeMaker
        address={link(locale, "helper/code")}
        label={say("label")}
        button={say("button")}
        submit={submitMakeCode.bind(null, locale)}
        fault={await words(locale, "common", "fault")}
      />
    </PageFrame>
  );
}
