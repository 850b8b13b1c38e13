"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";
import { lackingIn } from "./lacking-in.ts";

type ContinueFormProps = {
  page: FormPage;
  words: Messages["kiosk"]["move"]["take"];
  shared: FormWords;
  submit: Submit;
};

/** The two numbers that another device shows. */
export function ContinueForm({ page, words, shared, submit }: ContinueFormProps) {
  const form = useCheckedForm(lackingIn, submit, page);
  return (
    <AnswerForm form={form} words={shared}>
      <h1>{words.title}</h1>
      <p>{words.where}</p>
      <TextInput name="code" label={words.code.label} hint={words.code.hint} kind="tel" isName />
      <TextInput name="pin" label={words.pin.label} hint={words.pin.hint} kind="number" isName />
    </AnswerForm>
  );
}
