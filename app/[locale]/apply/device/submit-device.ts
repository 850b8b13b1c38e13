"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { deviceDraft } from "#app/_session/device-draft.ts";
import { draftOfForm, isBlank } from "#app/_session/draft-of-form.ts";
import { noteRefused } from "#app/_session/note-refused.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import { runAction } from "#app/_session/run-action.ts";
import { startDraft } from "#app/_session/start-draft.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { checkQuestion } from "#domain/application/check-question.ts";
import { checkedIn, otherLanguage } from "../other-language.ts";
import { submitAnswers } from "../submit-answers.ts";

export async function submitDevice(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    if (!isBlank(form) || (await draftOfForm(form))) return submitAnswers("device", posted);
    const answers = typedIn(form);
    const device = answers["device"]?.[0];
    // Whether the device keeps the answers is the device's affair, and no answer: it is only carried on.
    const keep = form.get("keep") === "yes" || form.get("keep") === "no" ? String(form.get("keep")) : undefined;
    const elsewhere = otherLanguage(posted.locale, "apply/device", form, { device, keep, checked: checkedIn(form) });
    if (elsewhere) return { goTo: elsewhere };
    const checked = checkQuestion("device", answers, readingOfToday());
    const shownAt = link(posted.locale, "apply/device", { device, keep, checked: "yes" });
    if (!checked.ok) {
      noteRefused("device", { locale: posted.locale, answers });
      return { problems: checked.problems, typed: answers, shownAt };
    }
    const a = await startDraft({ locale: posted.locale, answers, device: await deviceDraft() });
    return { goTo: link(posted.locale, "apply/party", { a }) };
  });
}
