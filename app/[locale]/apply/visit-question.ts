import { notFound, redirect } from "next/navigation";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { draftFields } from "#app/_session/draft-of-form.ts";
import { inQuery, type Query, visitDraft } from "#app/_session/visit-draft.ts";
import type { FormPage } from "#app/_ui/form-page.ts";
import { previousQuestion, type Question } from "#domain/application/questions.ts";
import { todayUtc } from "#server/clock.ts";

/** What Next gives a page. */
export type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** A question's page, opened by whom it belongs to. */
export type QuestionVisit = Awaited<ReturnType<typeof visitQuestion>>;

/** Opens a question of the draft that the address names. What was sent leads to its receipt; whoever comes from the check page goes back there. */
export async function visitQuestion(question: Question, { params, searchParams }: Asked) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const session = await visitDraft(locale, `apply/${question}`, query);
  if (session.draft.sentAt) redirect(link(locale, "apply/receipt", { a: session.a }));
  const to = inQuery(query, "to") === "check" ? "check" : undefined;
  const { answers, device } = session.draft;
  const before = to ?? previousQuestion(question, answers) ?? "device";
  const page: FormPage = {
    address: link(locale, `apply/${question}`, { a: session.a, to }),
    session: { ...draftFields(session), ...(to ? { to } : {}) },
    answers,
    today: todayUtc(),
    mayComplete: device === "own",
  };
  return { locale, question, session, answers, before, page };
}
