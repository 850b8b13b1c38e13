"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";

type CheckProofFormProps = {
  page: FormPage;
  words: Messages["offline"]["attempts"]["check"];
  shared: FormWords;
  submit: Submit;
};

/** Takes the proof of a paper and says whether Paso signed it, and what it says. */
export function CheckProofForm({ page, words, shared, submit }: CheckProofFormProps) {
  const form = useCheckedForm(() => [], submit, page);
  const [title, ...lines] = form.said ?? [];
  return (
    <AnswerForm form={form} words={{ ...shared, form: { ...shared.form, continue: words.button } }}>
      <h2>{words.title}</h2>
      {title !== undefined && (
        <div className="panel" role="status">
          <h3>{words.signed}</h3>
          <p>{title}</p>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <TextInput name="proof" label={words.label} hint={words.hint} kind="lines" isName />
    </AnswerForm>
  );
}
