"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { FrequentCountries, frequentCountriesId } from "#app/_ui/frequent-countries.tsx";
import type { Option } from "#app/_ui/option.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";
import type { QuestionFormProps } from "../question-form.ts";

type LocationFormProps = QuestionFormProps<"location"> & { countries: Option[] };

/** Country, state, city; never where the telephone is. */
export function LocationForm({ page, words, shared, submit, countries }: LocationFormProps) {
  const form = useAnswerForm("location", submit, page);
  const { country, state, city } = words;
  return (
    <AnswerForm form={form} words={shared}>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <TextInput name="location.country" label={country.label} hint={country.hint} list={frequentCountriesId} />
      <FrequentCountries options={countries} />
      <TextInput name="location.state" label={state.label} isOptional isName />
      <TextInput name="location.city" label={city.label} isOptional isName />
    </AnswerForm>
  );
}
