import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { deviceDraft } from "#app/_session/device-draft.ts";
import { draftOfForm, isBlank } from "#app/_session/draft-of-form.ts";
import { noteRefused } from "#app/_session/note-refused.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import type { Outcome } from "#app/_session/run-action.ts";
import { endedPath } from "#app/_session/visit-draft.ts";
import { typedIn } from "#app/_ui/form-state.ts";
import { checkQuestion } from "#domain/application/check-question.ts";
import { answerQuestion, impliedBy, nextQuestion, type Question } from "#domain/application/questions.ts";
import { now } from "#server/clock.ts";
import { changeDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { checkedIn, otherLanguage } from "./other-language.ts";
import { submitBlank } from "./submit-blank.ts";
import { toIn } from "./visit-question.ts";

/** What was posted, and in which language. */
export type Posted = { locale: Locale; form: FormData };

/**
 * What is typed is kept first, right or wrong, so that nothing of it is ever lost. Then another language
 * may be asked for; then the question is checked; then it goes on.
 */
export async function submitAnswers(question: Question, { locale, form }: Posted): Promise<Outcome> {
  const session = await draftOfForm(form);
  if (!session && isBlank(form)) return submitBlank(question, { locale, form });
  if (!session) return { goTo: await endedPath(locale) };
  const device = isBlank(form) ? await deviceDraft() : undefined;
  const typed = typedIn(form);
  const change = (answers: typeof typed) => answerQuestion(question, answers, typed);
  // Where the device keeps the rest of the answers, a page of the third person may come without the first two.
  const implied = device ? impliedBy(question, session.draft.answers) : {};
  const kept = await changeDraft(database(), session.id, {
    locale,
    at: now(),
    after: device?.revision ?? 0,
    implied,
    change,
  });
  if (!kept) return { goTo: await endedPath(locale) };

  const path = `apply/${question}`;
  const to = toIn(question, form.get("to")) ?? device?.to;
  const elsewhere = otherLanguage(locale, path, form, { a: session.a, to, checked: checkedIn(form) });
  if (elsewhere) return { goTo: elsewhere };

  const checked = checkQuestion(question, kept.answers, readingOfToday());
  if (!checked.ok && checked.refusal) return { goTo: link(locale, "apply/without-an-adult", { a: session.a }) };
  if (!checked.ok) {
    noteRefused(question, { locale, answers: kept.answers, helperId: kept.helperId });
    const shownAt = link(locale, path, { a: session.a, to, checked: "yes" });
    return device ? { goTo: shownAt } : { problems: checked.problems, shownAt };
  }
  const next = to ?? nextQuestion(question, kept.answers);
  return { goTo: link(locale, `apply/${next ?? "check"}`, { a: session.a }) };
}
