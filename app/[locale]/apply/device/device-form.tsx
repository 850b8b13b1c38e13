"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import type { QuestionFormProps } from "#app/_ui/question-form-props.ts";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";

/** The shared device comes first: a browser that chooses the first one by itself then leaves no trace. */
export function DeviceForm({ page, words, shared, submit }: QuestionFormProps<"device">) {
  const form = useAnswerForm("device", submit, page);
  return (
    <AnswerForm form={form} words={shared}>
      <Choices
        name="device"
        kind="one"
        legend={words.title}
        hint={words.why}
        isHeading
        options={[
          { value: "shared", ...words.shared },
          { value: "own", ...words.own },
        ]}
      />
    </AnswerForm>
  );
}
