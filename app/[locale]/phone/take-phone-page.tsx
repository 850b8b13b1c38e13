import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import type { FormPage } from "#app/_ui/form-page.ts";
import { formWords } from "#app/_ui/form-words.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { todayUtc } from "#server/clock.ts";
import { submitTakePhone } from "./submit-take-phone.ts";
import { TakePhoneForm } from "./take-phone-form.tsx";

/** On the telephone: the number that stands on the kiosk. Until it is right nothing is shown of anybody. */
export async function TakePhonePage({ locale, t }: { locale: Locale; t: string }) {
  const { take } = await words(locale, "kiosk", "phone");
  const page: FormPage = {
    address: link(locale, "phone", { t }),
    session: {},
    answers: {},
    today: todayUtc(),
    mayComplete: false,
  };
  const problems = { "pin.missing": take.problems.missing, "pin.no-match": take.problems["no-match"] };
  return (
    <PageFrame locale={locale} path="">
      <TakePhoneForm
        page={page}
        words={take}
        shared={await formWords(locale, take.title, problems)}
        submit={submitTakePhone.bind(null, locale, t)}
      />
    </PageFrame>
  );
}
