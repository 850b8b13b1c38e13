"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";

type CheckSlipFormProps = {
  page: FormPage;
  words: Messages["check-a-slip"]["page"];
  shared: FormWords;
  submit: Submit;
};

/** Takes the letters of a slip and says whether it counts, and nothing else. */
export function CheckSlipForm({ page, words, shared, submit }: CheckSlipFormProps) {
  const form = useCheckedForm(() => [], submit, page);
  const [title, text] = form.said ?? [];
  return (
    <AnswerForm form={form} words={{ ...shared, form: { ...shared.form, continue: words.button } }}>
      {title !== undefined && (
        <div className="panel" role="status">
          <h2>{title}</h2>
          <p>{text}</p>
          <p>{words.sold}</p>
        </div>
      )}
      <TextInput name="letters" label={words.label} hint={words.hint} kind="lines" isName />
    </AnswerForm>
  );
}
