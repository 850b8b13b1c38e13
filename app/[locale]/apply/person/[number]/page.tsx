import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { frequentCountries } from "#app/_i18n/country-names.ts";
import { monthOptions } from "#app/_i18n/format-date.ts";
import { link } from "#app/_i18n/links.ts";
import { partySize } from "#domain/application/answers.ts";
import { questionAt } from "#domain/application/questions.ts";
import { questionForm } from "../../question-form.ts";
import { QuestionPage } from "../../question-page.tsx";
import { type Asked, visitQuestion } from "../../visit-question.ts";
import { PersonForm } from "./person-form.tsx";
import { submitPerson } from "./submit-person.ts";

type AskedPerson = Asked & { params: Promise<{ locale: string; number: string }> };

export default async function PersonPage(asked: AskedPerson) {
  const { number: text } = await asked.params;
  const question = questionAt(`person/${text}`);
  if (!question) notFound();
  const number = Number(text);
  const visit = await visitQuestion(question, asked);
  const { locale, answers, session } = visit;
  const total = partySize(answers);
  if (session && number > Math.max(1, total)) redirect(link(locale, "apply/party", { a: session.a }));
  const say = await getTranslations({ locale, namespace: "apply.person" });
  const title = session ? say("title", { number, total: Math.max(1, total) }) : say("number", { number });
  return (
    <QuestionPage visit={visit}>
      <PersonForm
        {...(await questionForm(visit, "person", title))}
        index={number - 1}
        title={title}
        months={monthOptions(locale).map(({ value, label }) => ({ value, text: label }))}
        countries={frequentCountries(locale).map(({ code, name }) => ({ value: code, text: name }))}
        submit={submitPerson.bind(null, locale, number)}
      />
    </QuestionPage>
  );
}
