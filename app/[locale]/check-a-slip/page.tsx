import { getTranslations } from "next-intl/server";
import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { words } from "#app/_i18n/words.ts";
import type { FormPage } from "#app/_ui/form-page.ts";
import { formWords } from "#app/_ui/form-words.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { CheckSlipForm } from "./check-slip-form.tsx";
import { submitSlip } from "./submit-slip.ts";

/** Whether a slip counts: for whoever is offered one, a driver, a shelter, a court. It needs no session. */
export default async function CheckSlipPage({ params }: PageProps<"/[locale]/check-a-slip">) {
  const locale = await localeOfPage(params);
  const [help, own] = await Promise.all([
    getTranslations({ locale, namespace: "help" }),
    words(locale, "check-a-slip", "page"),
  ]);
  const page: FormPage = {
    address: link(locale, "check-a-slip"),
    session: {},
    answers: {},
    today: "",
    mayComplete: false,
  };
  return (
    <PageFrame locale={locale} path="check-a-slip">
      <h1>{own.title}</h1>
      <p>{own.what}</p>
      <p>{own.private}</p>
      <CheckSlipForm
        page={page}
        words={own}
        shared={await formWords(locale, own.title, own.problems)}
        submit={submitSlip.bind(null, locale)}
      />
      <p>
        <a className="back" href={link(locale, "help")}>
          {help("title")}
        </a>
      </p>
    </PageFrame>
  );
}
