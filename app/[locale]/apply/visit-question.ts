import { notFound, redirect } from "next/navigation";
import { link } from "#app/_i18n/links.ts";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { draftFields } from "#app/_session/draft-of-form.ts";
import type { DraftSession } from "#app/_session/draft-session.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import { inQuery, type Query, visitDraft } from "#app/_session/visit-draft.ts";
import type { FormPage } from "#app/_ui/form-page.ts";
import { checkQuestion } from "#domain/application/check-question.ts";
import type { Problem } from "#domain/application/problem.ts";
import { answersForPage, previousQuestion, type Question, questionAt } from "#domain/application/questions.ts";
import type { Answers } from "#domain/application/typed.ts";
import { todayUtc } from "#server/clock.ts";

/** What Next gives a page. */
export type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** A question's page, opened by whom it belongs to; without a session it is blank, and the same for everybody. */
export type QuestionVisit = {
  locale: Locale;
  question: Question;
  session: DraftSession | undefined;
  answers: Answers;
  /** The page to which Back leads. */
  before: Question;
  page: FormPage;
};

/**
 * Opens a question of the draft that the address names, or blank where it names none: a device that keeps the answers
 * itself fills it in. What was sent leads to its receipt; whoever comes from the check page goes back there.
 */
export async function visitQuestion(question: Question, { params, searchParams }: Asked): Promise<QuestionVisit> {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  if (inQuery(query, "a") === undefined) return blank(locale, question);
  const session = await visitDraft(locale, `apply/${question}`, query);
  if (session.draft.sentAt) redirect(link(locale, "apply/receipt", { a: session.a }));
  const to = toIn(question, inQuery(query, "to"));
  const { answers, device } = session.draft;
  const checked = inQuery(query, "checked");
  const before = (question === "device" ? undefined : to) ?? previousQuestion(question, answers) ?? "device";
  const page: FormPage = {
    address: link(locale, `apply/${question}`, { a: session.a, to }),
    session: { ...draftFields(session), ...(to ? { to } : {}), ...(checked ? { checked } : {}) },
    answers: answersForPage(question, answers),
    problems: checked ? problemsOf(question, answers) : [],
    today: todayUtc(),
    mayComplete: device === "own",
  };
  return { locale, question, session, answers, before, page };
}

/**
 * Where a question leads when it is answered, if not to the next one: back to all answers; and whose device it is, is asked
 * on the way to the question at which somebody comes from another device.
 */
export function toIn(question: Question, to: unknown): Question | undefined {
  const asked = typeof to === "string" ? questionAt(to) : undefined;
  return asked === "check" || question === "device" ? asked : undefined;
}

/** Its form posts to whatever the address is, which may name a draft that the device keeps. */
function blank(locale: Locale, question: Question): QuestionVisit {
  const page: FormPage = { session: {}, answers: {}, today: todayUtc(), mayComplete: true };
  return {
    locale,
    question,
    session: undefined,
    answers: {},
    before: previousQuestion(question, {}) ?? "device",
    page,
  };
}

/** What is wrong with the answers of a question: found anew from what was kept of them. */
export function problemsOf(question: Question, answers: Answers): Problem[] {
  const checked = checkQuestion(question, answers, readingOfToday());
  return checked.ok ? [] : checked.problems;
}
