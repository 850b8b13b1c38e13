"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";
import { secretField } from "#domain/helper/secret-field.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";

type SecretFormProps = {
  page: FormPage;
  why: string;
  secret: Messages["my-place"]["open"]["secret"];
  shared: FormWords;
  submit: Submit;
};

/** The secret, typed by the person for this one thing; the page never has it again. */
export function SecretForm({ page, why, secret, shared, submit }: SecretFormProps) {
  const form = useCheckedForm(
    (typed) => {
      const read = readNumber("secret", typed[secretField]?.[0] ?? "");
      return read.ok ? [] : [{ path: secretField, problem: read.problem }];
    },
    submit,
    page,
  );
  return (
    <AnswerForm form={form} words={shared}>
      <p>{why}</p>
      <TextInput name={secretField} label={secret.label} hint={secret.hint} kind="tel" isName />
    </AnswerForm>
  );
}
