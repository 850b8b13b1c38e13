import { frequentCountries } from "#app/_i18n/country-names.ts";
import { questionForm } from "../question-form.ts";
import { QuestionPage } from "../question-page.tsx";
import { type Asked, visitQuestion } from "../visit-question.ts";
import { LocationForm } from "./location-form.tsx";
import { submitLocation } from "./submit-location.ts";

export default async function LocationPage(asked: Asked) {
  const visit = await visitQuestion("location", asked);
  const form = await questionForm(visit, "location");
  const countries = frequentCountries(visit.locale).map(({ code, name }) => ({ value: code, text: name }));
  return (
    <QuestionPage visit={visit}>
      <LocationForm {...form} countries={countries} submit={submitLocation.bind(null, visit.locale)} />
    </QuestionPage>
  );
}
