import { link } from "#app/_i18n/links.ts";
import { localeOfPage } from "#app/_i18n/locale-of-page.ts";
import { words } from "#app/_i18n/words.ts";
import type { FormPage } from "#app/_ui/form-page.ts";
import { formWords } from "#app/_ui/form-words.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { todayUtc } from "#server/clock.ts";
import { ContinueForm } from "./continue-form.tsx";
import { submitContinue } from "./submit-continue.ts";

/** On a kiosk or any other device: the code and the number that the device shows on which an application was begun. */
export default async function ContinuePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOfPage(params);
  const { take } = await words(locale, "kiosk", "move");
  const page: FormPage = {
    address: link(locale, "continue"),
    session: {},
    answers: {},
    today: todayUtc(),
    mayComplete: false,
  };
  const { problems } = take;
  const texts = {
    "code.missing": problems.code,
    "pin.missing": problems.pin,
    "code.no-match": problems["no-match"],
  };
  return (
    <PageFrame locale={locale} path="continue">
      <ContinueForm
        page={page}
        words={take}
        shared={await formWords(locale, take.title, texts)}
        submit={submitContinue.bind(null, locale)}
      />
    </PageFrame>
  );
}
