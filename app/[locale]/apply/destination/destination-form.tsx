"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { optionsOf } from "#app/_ui/option.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";
import type { QuestionFormProps } from "../question-form.ts";

const kinds = ["unknown", "home", "organisation"] as const;

/** The optional address in the United States; the page says that addresses are compared. */
export function DestinationForm({ page, words, shared, submit }: QuestionFormProps<"destination">) {
  const form = useAnswerForm("destination", submit, page);
  const { kind, address } = words;
  return (
    <AnswerForm form={form} words={shared}>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <p>{words.compared}</p>
      <Choices
        name="destination.kind"
        kind="one"
        legend={kind.legend}
        options={optionsOf(kinds, kind.options)}
        chosen="unknown"
      />
      <TextInput name="destination.address" label={address.label} hint={address.hint} isOptional kind="lines" isName />
    </AnswerForm>
  );
}
