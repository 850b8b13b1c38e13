"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import type { Option } from "#app/_ui/option.ts";
import { Select } from "#app/_ui/select.tsx";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";
import type { QuestionFormProps } from "../question-form.ts";

type PortsFormProps = QuestionFormProps<"ports"> & {
  ports: Option[];
  /** "First choice", "second choice" and so on, one for each port. */
  choices: string[];
  days: Option[];
};

/** The acceptable ports in order, and the days that are impossible. */
export function PortsForm({ page, words, shared, submit, ports, choices, days }: PortsFormProps) {
  const form = useAnswerForm("ports", submit, page);
  const { unavailable } = words;
  return (
    <AnswerForm form={form} words={shared}>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <p>{words.more}</p>
      {choices.map((choice, index) => (
        <Select key={choice} name={`ports.${index}`} label={choice} options={ports} isOptional={index > 0} />
      ))}
      <details>
        <summary>{unavailable.open}</summary>
        <Choices
          name="unavailable"
          kind="many"
          legend={unavailable.legend}
          hint={unavailable.hint}
          isOptional
          options={days}
        />
      </details>
    </AnswerForm>
  );
}
