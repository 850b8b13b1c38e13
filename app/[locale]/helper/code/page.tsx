import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { words } from "#app/_i18n/words.ts";
import { demandHelper } from "#app/_session/helper.ts";
import { HelperFrame } from "../helper-frame.tsx";
import { MakeCodeForm } from "./make-code-form.tsx";
import { submitMakeCode } from "./submit-make-code.ts";

/** A code that a person types into their own phone to give this helper access. */
export default async function HelperCodePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOfPage(params);
  const helper = await demandHelper(locale);
  const say = await getTranslations({ locale, namespace: "helper.access.code" });
  return (
    <HelperFrame locale={locale} path="helper/code" helper={helper}>
      <title>{await pageTitle(locale, say("title"))}</title>
      <h1>{say("title")}</h1>
      <p>{say("how")}</p>
      <p>{say("once")}</p>
      <MakeCodeForm
        address={link(locale, "helper/code")}
        label={say("label")}
        button={say("button")}
        submit={submitMakeCode.bind(null, locale)}
        fault={await words(locale, "common", "fault")}
      />
    </HelperFrame>
  );
}
