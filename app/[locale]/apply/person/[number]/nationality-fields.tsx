"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { Fieldset } from "#app/_ui/field.tsx";
import { frequentCountriesId } from "#app/_ui/frequent-countries.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useField } from "#app/_ui/use-field.ts";

type NationalityFieldsProps = { name: string; words: Messages["apply"]["person"]["nationalities"] };

/** Two countries, one, or none. */
export function NationalityFields({ name, words }: NationalityFieldsProps) {
  const field = useField(name);
  return (
    <Fieldset field={{ ...field, id: `${field.id}-group`, problem: undefined }} legend={words.legend} hint={words.hint}>
      <TextInput name={name} label={words.first} list={frequentCountriesId} />
      <TextInput name={name} label={words.second} list={frequentCountriesId} index={1} />
    </Fieldset>
  );
}
