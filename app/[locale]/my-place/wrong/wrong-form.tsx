"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { type Option, optionsOf } from "#app/_ui/option.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";
import { readCorrectionRequest, wrongThings } from "#domain/staff/correction-request.ts";

type WrongFormProps = {
  page: FormPage;
  /** The people of the party; none where there is only one, of whom it is then. */
  people: Option[];
  words: { person: string; thing: Messages["my-place"]["wrong"]["thing"]; words: string; hint: string };
  shared: FormWords;
  submit: Submit;
};

/** Of whom something is wrong, what, and what is right in their own words. */
export function WrongForm({ page, people, words, shared, submit }: WrongFormProps) {
  const ids = people.length > 0 ? people.map(({ value }) => value) : [page.session["person"] ?? ""];
  const form = useCheckedForm(
    (typed) => {
      const read = readCorrectionRequest(typed, ids);
      return read.ok ? [] : read.problems;
    },
    submit,
    page,
  );
  return (
    <AnswerForm form={form} words={shared}>
      {people.length > 0 && <Choices name="person" kind="one" legend={words.person} options={people} />}
      <Choices
        name="thing"
        kind="one"
        legend={words.thing.legend}
        options={optionsOf(wrongThings, words.thing.options)}
      />
      <TextInput name="words" label={words.words} hint={words.hint} kind="lines" />
    </AnswerForm>
  );
}
