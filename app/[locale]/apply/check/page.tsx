import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import { checkApplication } from "#domain/application/check-application.ts";
import { questionOf } from "#domain/application/questions.ts";
import { questionForm } from "../question-form.ts";
import { QuestionPage } from "../question-page.tsx";
import { type Asked, visitQuestion } from "../visit-question.ts";
import { answeredQuestions } from "./answered-questions.ts";
import { AnswersList } from "./answers-list.tsx";
import { AnswersToFill } from "./answers-to-fill.tsx";
import { CheckForm } from "./check-form.tsx";
import { GrantTicks } from "./grant-ticks.tsx";
import { openId } from "./open-id.ts";
import { OpenQuestions } from "./open-questions.tsx";
import { OriginalStatement } from "./original-statement.tsx";
import { submitCheck } from "./submit-check.ts";

export default async function CheckPage(asked: Asked) {
  const visit = await visitQuestion("check", asked);
  const { locale, session, answers } = visit;
  const [form, own, common, questions] = await Promise.all([
    questionForm(visit, "check"),
    words(locale, "apply", "check"),
    words(locale, "common", "form"),
    session ? answeredQuestions(locale, answers) : [],
  ]);
  const open = session ? openQuestions(answers) : new Set<string>();
  if (visit.page.session["checked"] === openId) {
    // The statement was ticked, or the open questions would not have been looked for; it is kept only when sent.
    form.page.answers = { statement: ["yes"] };
    form.page.problems = open.size > 0 ? [{ path: openId, problem: "unanswered" }] : [];
  }
  const isChange = Boolean(session?.draft.amendsId);
  form.shared.problems = { ...form.shared.problems, [`${openId}.unanswered`]: own.open };
  const change = await words(locale, "my-place", "change");
  if (isChange) form.words = { ...form.words, next: change.next, send: change.send };
  const isForSomebody = Boolean(session?.draft.helperId) && !isChange;
  return (
    <QuestionPage visit={visit}>
      <CheckForm
        {...form}
        original={isForSomebody ? <StatementAndGrant locale={locale} /> : <OriginalStatement locale={locale} />}
        submit={submitCheck.bind(null, locale)}
      >
        {open.size > 0 && (
          <OpenQuestions
            locale={locale}
            a={session?.a}
            title={own.open}
            questions={questions.filter(({ question }) => open.has(question))}
          />
        )}
        {session ? (
          <AnswersList
            locale={locale}
            a={session.a}
            questions={questions}
            words={{ change: common.change, empty: own.empty }}
          />
        ) : (
          <AnswersToFill locale={locale} open={own.open} words={{ change: common.change, empty: own.empty }} />
        )}
      </CheckForm>
      {isChange && (
        <p>
          <a className="back" href={link(locale, "my-place/change/leave", { a: session?.a })}>
            {change.leave}
          </a>
        </p>
      )}
    </QuestionPage>
  );
}

/** With a helper at their side a person may let that helper do something later. */
function StatementAndGrant({ locale }: { locale: Locale }) {
  return (
    <>
      <OriginalStatement locale={locale} />
      <GrantTicks locale={locale} />
    </>
  );
}

/** The questions in which something is missing or wrong. The statement is asked on this page itself. */
function openQuestions(answers: Parameters<typeof checkApplication>[0]) {
  const checked = checkApplication({ ...answers, language: ["en"], statement: ["yes"] }, readingOfToday());
  return new Set<string>(checked.ok ? [] : checked.problems.map(({ path }) => questionOf(path)));
}
