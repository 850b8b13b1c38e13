import { questionForm } from "../question-form.ts";
import { QuestionPage } from "../question-page.tsx";
import { type Asked, visitQuestion } from "../visit-question.ts";
import { DestinationForm } from "./destination-form.tsx";
import { submitDestination } from "./submit-destination.ts";

export default async function DestinationPage(asked: Asked) {
  const visit = await visitQuestion("destination", asked);
  const form = await questionForm(visit, "destination");
  return (
    <QuestionPage visit={visit}>
      <DestinationForm {...form} submit={submitDestination.bind(null, visit.locale)} />
    </QuestionPage>
  );
}
