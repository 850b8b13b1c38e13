"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { type Option, optionsOf } from "#app/_ui/option.ts";
import { OtherAnswers } from "#app/_ui/other-answers.tsx";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";
import { interpreters } from "#domain/application/choices.ts";
import type { QuestionFormProps } from "../question-form.ts";

type LanguagesFormProps = QuestionFormProps<"languages"> & { frequent: Option[] };

/** What they speak, what they read, and whether somebody should interpret. */
export function LanguagesForm({ page, words, shared, submit, frequent }: LanguagesFormProps) {
  const form = useAnswerForm("languages", submit, page);
  const { speaks, reads, interpreter } = words;
  const offered = frequent.map(({ value }) => value);
  return (
    <AnswerForm form={form} words={shared}>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <Choices name="languages.speaks" kind="many" legend={speaks.legend} hint={speaks.hint} options={frequent} />
      <OtherAnswers name="languages.speaks" labels={[speaks.other, speaks.more]} offered={offered} />
      <Choices name="languages.reads" kind="many" legend={reads.legend} isOptional options={frequent} />
      <OtherAnswers name="languages.reads" labels={[reads.other]} offered={offered} />
      <Choices
        name="languages.interpreter"
        kind="one"
        legend={interpreter.legend}
        hint={interpreter.hint}
        options={optionsOf(interpreters, interpreter.options)}
        chosen="none"
      />
    </AnswerForm>
  );
}
