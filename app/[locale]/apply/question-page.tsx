import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { link } from "#app/_i18n/links.ts";
import { whoseAnswers } from "#app/_session/whose-answers.ts";
import { answersId } from "#app/_ui/answers-id.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import type { QuestionVisit } from "./visit-question.ts";

/** One question of an application: a way back, and the form. */
export async function QuestionPage({ visit, children }: { visit: QuestionVisit; children: ReactNode }) {
  const { locale, question, session, answers, before, page } = visit;
  const say = await getTranslations({ locale, namespace: "common.form" });
  const carried = { a: session?.a, to: page.session["to"] };
  return (
    <PageFrame
      locale={locale}
      path={`apply/${question}`}
      carried={carried}
      whose={whoseAnswers(answers)}
      isShared={session?.draft.device === "shared"}
      form={answersId}
    >
      <p>
        <a className="back" href={link(locale, `apply/${before}`, { a: session?.a })}>
          {say("back")}
        </a>
      </p>
      {children}
    </PageFrame>
  );
}
