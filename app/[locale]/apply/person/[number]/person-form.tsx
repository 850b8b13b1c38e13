"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { FrequentCountries, frequentCountriesId } from "#app/_ui/frequent-countries.tsx";
import { type Option, optionsOf } from "#app/_ui/option.ts";
import type { QuestionFormProps } from "#app/_ui/question-form-props.ts";
import { Select } from "#app/_ui/select.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";
import { genders, relations } from "#domain/application/choices.ts";
import { BirthFields } from "./birth-fields.tsx";
import { DocumentFields } from "./document-fields.tsx";
import { NationalityFields } from "./nationality-fields.tsx";

type PersonFormProps = QuestionFormProps<"person"> & {
  index: number;
  title: string;
  months: Option[];
  countries: Option[];
};

const others = relations.filter((relation) => relation !== "self");

export function PersonForm({ page, words, shared, submit, ...person }: PersonFormProps) {
  const { index, title, months, countries } = person;
  const form = useAnswerForm(`person/${index + 1}`, submit, page);
  const at = `party.${index}`;
  const isFirst = index === 0;
  const { givenNames, familyNames, gender, birthCountry, birthCity, relation } = words;
  return (
    <AnswerForm form={form} words={shared}>
      <h1>{title}</h1>
      <p>{isFirst ? words.first : words.next}</p>
      {!isFirst && (
        <Select name={`${at}.relation`} label={relation.label} options={optionsOf(others, relation.options)} />
      )}
      <TextInput
        name={`${at}.givenNames`}
        label={givenNames.label}
        hint={words.names.hint}
        isName
        {...(isFirst ? { complete: "given-name" } : {})}
      />
      <TextInput
        name={`${at}.familyNames`}
        label={familyNames.label}
        isName
        {...(isFirst ? { complete: "family-name" } : {})}
      />
      <BirthFields at={`${at}.birth`} words={words.birth} months={months} problems={form.problems} />
      <TextInput
        name={`${at}.birthCountry`}
        label={birthCountry.label}
        hint={birthCountry.hint}
        list={frequentCountriesId}
      />
      <TextInput name={`${at}.birthCity`} label={birthCity.label} isOptional isName />
      <NationalityFields name={`${at}.nationalities`} words={words.nationalities} />
      <Choices
        name={`${at}.gender`}
        kind="one"
        legend={gender.legend}
        isOptional
        options={[{ value: "", text: gender.options["not-said"] }, ...optionsOf(genders, gender.options)]}
        chosen=""
      />
      <DocumentFields at={`${at}.document`} words={words.document} />
      <FrequentCountries options={countries} />
    </AnswerForm>
  );
}
