import { notFound, redirect } from "next/navigation";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import { openDraftSession } from "#app/_session/draft-session.ts";
import { inQuery } from "#app/_session/visit-draft.ts";
import { answersId } from "#app/_ui/answers-id.ts";
import type { FormPage } from "#app/_ui/form-page.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { type Answers, written } from "#domain/application/typed.ts";
import { todayUtc } from "#server/clock.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { questionForm } from "../question-form.ts";
import { QuestionPage } from "../question-page.tsx";
import { type Asked, problemsOf, visitQuestion } from "../visit-question.ts";
import { DeviceForm } from "./device-form.tsx";
import { KioskDevice } from "./kiosk-device.tsx";
import { submitDevice } from "./submit-device.ts";

/** The first question: answering it starts the application. Whoever comes back finds the answer given before. */
export default async function DevicePage(asked: Asked) {
  const [{ locale }, query] = await Promise.all([asked.params, asked.searchParams]);
  if (!isLocale(locale)) notFound();
  if (kioskWhoAsks()) return <KioskDevice locale={locale} session={await openDraftSession(inQuery(query, "a"))} />;
  const submit = submitDevice.bind(null, locale);
  const { title, hint, yes, no } = await words(locale, "offline", "keep");
  const kept = { title, hint, yes, no };
  if (inQuery(query, "a") !== undefined) {
    const visit = await visitQuestion("device", asked);
    // A helper's laptop is a shared device, and is not asked about: before the first question stands the start.
    if (visit.session?.draft.helperId) redirect(link(locale, "helper/start", { a: visit.session.a }));
    return (
      <QuestionPage visit={visit}>
        <DeviceForm {...(await questionForm(visit, "device"))} kept={kept} submit={submit} />
      </QuestionPage>
    );
  }
  const address = link(locale, "apply/device");
  const [device, keep] = [inQuery(query, "device"), inQuery(query, "keep")];
  const answers: Answers = written({ device, keep });
  const checked = inQuery(query, "checked");
  const page: FormPage = {
    address,
    session: checked ? { checked } : {},
    answers,
    problems: checked ? problemsOf("device", answers) : [],
    today: todayUtc(),
    mayComplete: false,
  };
  return (
    <PageFrame locale={locale} path="apply/device" carried={{ device, keep, checked }} form={answersId}>
      <DeviceForm {...(await questionForm({ locale, page }, "device"))} kept={kept} submit={submit} />
    </PageFrame>
  );
}
