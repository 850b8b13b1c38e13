import { questionForm } from "../question-form.ts";
import { QuestionPage } from "../question-page.tsx";
import { type Asked, visitQuestion } from "../visit-question.ts";
import { NeedsForm } from "./needs-form.tsx";
import { submitNeeds } from "./submit-needs.ts";

export default async function NeedsPage(asked: Asked) {
  const visit = await visitQuestion("needs", asked);
  const form = await questionForm(visit, "needs");
  return (
    <QuestionPage visit={visit}>
      <NeedsForm {...form} submit={submitNeeds.bind(null, visit.locale)} />
    </QuestionPage>
  );
}
