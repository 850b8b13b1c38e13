"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";

type TakePhoneFormProps = {
  page: FormPage;
  words: Messages["kiosk"]["phone"]["take"];
  shared: FormWords;
  submit: Submit;
};

export function TakePhoneForm({ page, words, shared, submit }: TakePhoneFormProps) {
  const form = useCheckedForm(
    (typed) => (typed["pin"]?.[0]?.trim() ? [] : [{ path: "pin", problem: "missing" }]),
    submit,
    page,
  );
  return (
    <AnswerForm form={form} words={shared}>
      <h1>{words.title}</h1>
      <TextInput name="pin" label={words.label} hint={words.hint} kind="number" isName />
    </AnswerForm>
  );
}
