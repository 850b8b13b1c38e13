"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import type { QuestionFormProps } from "#app/_ui/question-form-props.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";
import { PeopleSoFar } from "./people-so-far.tsx";
import type { WordsOfPerson } from "./words-of-people.ts";

type PartyFormProps = QuestionFormProps<"party"> & { people: WordsOfPerson[] };

/** How many; and, once people have been named, whom to take out, so that the others' answers stay theirs. */
export function PartyForm({ page, words, shared, submit, people }: PartyFormProps) {
  const form = useAnswerForm("party", submit, page);
  return (
    <AnswerForm
      form={form}
      words={shared}
      after={people.length > 1 && <PeopleSoFar title={words.people} people={people} />}
    >
      <TextInput name="party.length" label={words.title} hint={words.why} kind="number" isHeading />
      <p>{words.larger}</p>
    </AnswerForm>
  );
}
