"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { Fieldset } from "#app/_ui/field.tsx";
import { frequentCountriesId } from "#app/_ui/frequent-countries.tsx";
import { optionsOf } from "#app/_ui/option.ts";
import { Select } from "#app/_ui/select.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useField } from "#app/_ui/use-field.ts";
import { documentKinds } from "#domain/application/choices.ts";

type DocumentFieldsProps = { at: string; words: Messages["apply"]["person"]["document"] };

export function DocumentFields({ at, words }: DocumentFieldsProps) {
  const { kind, country, number } = words;
  return (
    <Fieldset field={useField(at)} legend={words.legend} hint={words.hint} isOptional>
      <Select name={`${at}.kind`} label={kind.label} options={optionsOf(documentKinds, kind.options)} />
      <TextInput name={`${at}.country`} label={country.label} list={frequentCountriesId} />
      <TextInput name={`${at}.number`} label={number.label} isName />
    </Fieldset>
  );
}
