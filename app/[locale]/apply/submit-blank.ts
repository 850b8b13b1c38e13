import { link } from "#app/_i18n/links.ts";
import { deviceDraft } from "#app/_session/device-draft.ts";
import { noteRefused } from "#app/_session/note-refused.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import type { Outcome } from "#app/_session/run-action.ts";
import { startDraft } from "#app/_session/start-draft.ts";
import { typedIn } from "#app/_ui/form-state.ts";
import { checkQuestion } from "#domain/application/check-question.ts";
import { answerQuestion, impliedBy, nextQuestion, type Question } from "#domain/application/questions.ts";
import { otherLanguage } from "./other-language.ts";
import type { Posted } from "./submit-answers.ts";

/**
 * A post from a blank page: its script did not come, or stopped half way. What was typed begins a draft here, right or
 * wrong, under the id of the device's own if that is free, so that the two find each other again; then it goes on there.
 */
export async function submitBlank(question: Question, { locale, form }: Posted): Promise<Outcome> {
  const device = await deviceDraft();
  const implied = { device: ["own"], ...impliedBy(question, {}) };
  // The statement is about answers that this draft does not have: it is asked again beside them.
  const given = question === "check" ? {} : answerQuestion(question, {}, typedIn(form));
  const a = await startDraft({ locale, answers: given, implied, device });
  const { to } = device;
  const elsewhere = otherLanguage(locale, `apply/${question}`, form, { a, to });
  if (elsewhere) return { goTo: elsewhere };

  const answers = { ...implied, ...given };
  const checked = checkQuestion(question, answers, readingOfToday());
  // Whether children are alone is known only with all people: the page of all answers says so.
  const isWrong = question !== "check" && !checked.ok && !checked.refusal;
  if (isWrong) {
    noteRefused(question, { locale, answers });
    return { goTo: link(locale, `apply/${question}`, { a, to, checked: "yes" }) };
  }
  return { goTo: link(locale, `apply/${to ?? nextQuestion(question, answers) ?? "check"}`, { a }) };
}
