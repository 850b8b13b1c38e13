"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";

type CodeFormProps = {
  page: FormPage;
  code: Messages["my-place"]["helper"]["code"];
  shared: FormWords;
  submit: Submit;
};

/** The code that a helper shows. */
export function CodeForm({ page, code, shared, submit }: CodeFormProps) {
  const form = useCheckedForm(
    (typed) => {
      const read = readNumber("handle", typed["code"]?.[0] ?? "");
      return read.ok ? [] : [{ path: "code", problem: read.problem }];
    },
    submit,
    page,
  );
  return (
    <AnswerForm form={form} words={shared}>
      <TextInput name="code" label={code.label} hint={code.hint} kind="tel" isName />
    </AnswerForm>
  );
}
