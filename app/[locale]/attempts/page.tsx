import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { words } from "#app/_i18n/words.ts";
import type { FormPage } from "#app/_ui/form-page.ts";
import { formWords } from "#app/_ui/form-words.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { CheckProofForm } from "./check-proof-form.tsx";
import { submitProof } from "./submit-proof.ts";

/** What a signed statement of attempts is, and whether one is Paso's. */
export default async function AttemptsPage({ params }: PageProps<"/[locale]/attempts">) {
  const locale = await localeOfPage(params);
  const [say, help, own] = await Promise.all([
    getTranslations({ locale, namespace: "offline.attempts" }),
    getTranslations({ locale, namespace: "help" }),
    words(locale, "offline", "attempts"),
  ]);
  const page: FormPage = {
    address: link(locale, "attempts"),
    session: {},
    answers: {},
    today: "",
    mayComplete: false,
  };
  return (
    <PageFrame locale={locale} path="attempts">
      <h1>{say("title")}</h1>
      <p>{say("what")}</p>
      <p>{say("times")}</p>
      <p>{say("use")}</p>
      <CheckProofForm
        page={page}
        words={own.check}
        shared={await formWords(locale, own.title, own.check.problems)}
        submit={submitProof.bind(null, locale)}
      />
      <h2>{say("elsewhere.title")}</h2>
      <p>{say("elsewhere.text", { address: "/api/v1/keys" })}</p>
      <p>
        <a className="back" href={link(locale, "help")}>
          {help("title")}
        </a>
      </p>
    </PageFrame>
  );
}
