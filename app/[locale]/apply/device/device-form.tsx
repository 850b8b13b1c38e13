"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import type { QuestionFormProps } from "#app/_ui/question-form-props.ts";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";

type DeviceFormProps = QuestionFormProps<"device"> & { kept: Record<"title" | "hint" | "yes" | "no", string> };

/**
 * The shared device comes first: a browser that chooses the first one by itself then leaves no trace. What only a
 * script can do, only a script asks: it shows the second question when the device is one's own.
 */
export function DeviceForm({ page, words, shared, submit, kept }: DeviceFormProps) {
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
      <div id="consent" hidden>
        <Choices
          name="keep"
          kind="one"
          legend={kept.title}
          hint={kept.hint}
          options={[
            { value: "yes", text: kept.yes },
            { value: "no", text: kept.no },
          ]}
        />
      </div>
    </AnswerForm>
  );
}
