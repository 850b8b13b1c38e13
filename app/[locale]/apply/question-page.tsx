import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { link } from "#app/_i18n/links.ts";
import { besideOf } from "#app/_session/beside-language.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { answersId } from "#app/_ui/answers-id.ts";
import { BesideBar, type ScriptName } from "#app/_ui/beside-bar.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import type { Question } from "#domain/application/questions.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import type { QuestionVisit } from "./visit-question.ts";

/** One question of an application: a way back, and the form; for a helper, what is read aloud to the person. */
export async function QuestionPage({ visit, children }: { visit: QuestionVisit; children: ReactNode }) {
  const { locale, question, session, answers, before, page } = visit;
  const say = await getTranslations({ locale, namespace: "common.form" });
  const carried = { a: session?.a, to: page.session["to"] };
  const frame = {
    locale,
    path: `apply/${question}`,
    carried,
    whose: whoseAnswers(answers),
    isShared: session?.draft.device === "shared",
    form: answersId,
  };
  const back = (
    <p>
      <a className="back" href={link(locale, `apply/${before}`, { a: session?.a })}>
        {say("back")}
      </a>
    </p>
  );
  // Everybody else's page is not told of it: its data would grow.
  if (session?.draft.helperId) {
    return (
      <PageFrame {...frame} isWithHelper={!session.goesBack}>
        {back}
        <BesideBar locale={locale} beside={await besideOf(locale)} script={scriptOf(question)} form={answersId} />
        {children}
      </PageFrame>
    );
  }
  return (
    <PageFrame {...frame} isMovable={kioskWhoAsks() === undefined}>
      {back}
      {children}
    </PageFrame>
  );
}

/** What a helper reads aloud: the first person is asked otherwise than those who travel along. */
function scriptOf(question: Question): ScriptName {
  if (question.startsWith("person/")) return question === "person/1" ? "person" : "next-person";
  return question as ScriptName;
}
