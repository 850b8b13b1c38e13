import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { words } from "#app/_i18n/words.ts";
import { CodeForm } from "#app/_ui/code-form.tsx";
import { helperFormWords } from "#app/_ui/helper-form-words.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { submitCode } from "./submit-code.ts";

/** The second step. Without the challenge of the first one no code is right, so the page needs no gate. */
export default async function CodePage({ params }: PageProps<"/[locale]/helper/sign-in/code">) {
  const locale = await localeOfPage(params);
  const say = await getTranslations({ locale, namespace: "helper.account.code" });
  const { code } = await words(locale, "helper", "account");
  return (
    <PageFrame locale={locale} path="helper/sign-in/code">
      <h1>{say("title")}</h1>
      <CodeForm
        submit={submitCode.bind(null, locale)}
        address={link(locale, "helper/sign-in/code")}
        words={code}
        shared={await helperFormWords(locale, code, say("title"))}
      />
    </PageFrame>
  );
}
