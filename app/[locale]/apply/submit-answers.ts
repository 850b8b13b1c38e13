import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm } from "#app/_session/draft-of-form.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import type { Outcome } from "#app/_session/run-action.ts";
import { typedIn } from "#app/_ui/form-state.ts";
import { checkQuestion } from "#domain/application/check-question.ts";
import { answerQuestion, nextQuestion, type Question } from "#domain/application/questions.ts";
import { now } from "#server/clock.ts";
import { changeDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { checkedIn, otherLanguage } from "./other-language.ts";

type Posted = { locale: Locale; form: FormData };

/**
 * What is typed is kept first, right or wrong, so that nothing of it is ever lost. Then another language
 * may be asked for; then the question is checked; then it goes on.
 */
export async function submitAnswers(question: Question, { locale, form }: Posted): Promise<Outcome> {
  const session = await draftOfForm(form);
  if (!session) return { goTo: link(locale, "finish", { ended: "yes" }) };
  const typed = typedIn(form);
  const change = (answers: typeof typed) => answerQuestion(question, answers, typed);
  const kept = await changeDraft(database(), session.id, { locale, at: now(), change });
  if (!kept) return { goTo: link(locale, "finish", { ended: "yes" }) };

  const path = `apply/${question}`;
  const to = form.get("to") === "check" ? "check" : undefined;
  const elsewhere = otherLanguage(locale, path, form, { a: session.a, to, checked: checkedIn(form) });
  if (elsewhere) return { goTo: elsewhere };

  const checked = checkQuestion(question, kept.answers, readingOfToday());
  if (!checked.ok && checked.refusal) return { goTo: link(locale, "apply/without-an-adult", { a: session.a }) };
  if (!checked.ok)
    return { problems: checked.problems, shownAt: link(locale, path, { a: session.a, to, checked: "yes" }) };
  const next = to === "check" ? "check" : nextQuestion(question, kept.answers);
  return { goTo: link(locale, `apply/${next ?? "check"}`, { a: session.a }) };
}
