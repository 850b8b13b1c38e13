import { partySize } from "#domain/application/answers.ts";
import { questionForm } from "../question-form.ts";
import { QuestionPage } from "../question-page.tsx";
import { type Asked, visitQuestion } from "../visit-question.ts";
import { PartyForm } from "./party-form.tsx";
import { submitParty } from "./submit-party.ts";
import { wordsOfPeople } from "./words-of-people.ts";

export default async function PartyPage(asked: Asked) {
  const visit = await visitQuestion("party", asked);
  const form = await questionForm(visit, "party");
  const people = await wordsOfPeople(visit.locale, visit.answers, partySize(visit.answers));
  return (
    <QuestionPage visit={visit}>
      <PartyForm {...form} people={people} submit={submitParty.bind(null, visit.locale)} />
    </QuestionPage>
  );
}
