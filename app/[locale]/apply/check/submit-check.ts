"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm, isBlank } from "#app/_session/draft-of-form.ts";
import { keepChange } from "#app/_session/keep-change.ts";
import { noteRefused } from "#app/_session/note-refused.ts";
import { placeOfDraft } from "#app/_session/place-of-draft.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import { type Outcome, runAction } from "#app/_session/run-action.ts";
import { endedPath } from "#app/_session/visit-draft.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { checkApplication } from "#domain/application/check-application.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { checkedIn, otherLanguage } from "../other-language.ts";
import { submitBlank } from "../submit-blank.ts";
import { grantInForm } from "./grant-in-form.ts";
import { openId } from "./open-id.ts";
import { sendDraft } from "./send-draft.ts";
import { sendForSomebody } from "./send-for-somebody.ts";

export async function submitCheck(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const session = await draftOfForm(form);
    if (!session && isBlank(form)) return submitBlank("check", posted);
    if (!session) return { goTo: await endedPath(posted.locale) };
    const { a, draft } = session;
    const elsewhere = otherLanguage(posted.locale, "apply/check", form, { a, checked: checkedIn(form) });
    if (elsewhere) return { goTo: elsewhere };
    const statement = typedIn(form)["statement"] ?? [];
    const wrong = (path: string, problem: string): Outcome => {
      noteRefused("check", { locale: posted.locale, answers: draft.answers, helperId: draft.helperId });
      const shownAt = link(posted.locale, "apply/check", { a, checked: path });
      // A blank page shows no answers: what is missing is shown on the draft's own.
      return isBlank(form) ? { goTo: shownAt } : { problems: [{ path, problem }], typed: { statement }, shownAt };
    };
    if (statement.length === 0 && !draft.sentAt) return wrong("statement", "missing");
    const answers = { ...draft.answers, language: [posted.locale], statement };
    const checked = checkApplication(answers, readingOfToday());
    const place = placeOfDraft(session);
    if (!checked.ok && checked.refusal) {
      const refused = place ? "my-place/change/refused" : "apply/without-an-adult";
      return { goTo: link(posted.locale, refused, { a, why: place && "without-an-adult" }) };
    }
    if (!checked.ok) return wrong(openId, "unanswered");
    if (place) return keepChange(posted.locale, session, { place, application: checked.application });
    const { application } = checked;
    if (draft.helperId) return sendForSomebody(posted.locale, session, { application, given: grantInForm(form) });
    const channel = kioskWhoAsks() ? "kiosk" : form.get("by") === "script" ? "script" : "no-script";
    return sendDraft(posted.locale, session, { application, channel });
  });
}
