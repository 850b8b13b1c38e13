"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { optionsOf } from "#app/_ui/option.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";
import { needCodes } from "#domain/application/choices.ts";
import type { QuestionFormProps } from "../question-form.ts";

const answers = ["no", "yes"] as const;

/** "No" comes first: a browser that chooses the first one by itself then calls nobody urgent. */
export function NeedsForm({ page, words, shared, submit }: QuestionFormProps<"needs">) {
  const form = useAnswerForm("needs", submit, page);
  const { codes, details, urgent } = words;
  return (
    <AnswerForm form={form} words={shared}>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <Choices
        name="needs.codes"
        kind="many"
        legend={codes.legend}
        hint={codes.hint}
        isOptional
        options={optionsOf(needCodes, codes.options)}
      />
      <TextInput name="needs.details" label={details.label} hint={details.hint} isOptional kind="lines" />
      <Choices
        name="needs.urgent"
        kind="one"
        legend={urgent.legend}
        hint={urgent.hint}
        options={optionsOf(answers, urgent.options)}
        chosen="no"
      />
    </AnswerForm>
  );
}
