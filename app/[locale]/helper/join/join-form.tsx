"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { GrantChoice, type GrantChoiceWords } from "#app/_ui/grant-choice.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";
import { checkJoin } from "#domain/helper/check-join.ts";

type JoinFormProps = {
  page: FormPage;
  words: Pick<Messages["my-place"]["open"], "handle" | "secret">;
  choice: GrantChoiceWords;
  shared: FormWords;
  submit: Submit;
};

/** Both numbers, typed by the person, and what they allow. */
export function JoinForm({ page, words, choice, shared, submit }: JoinFormProps) {
  const form = useCheckedForm(
    (typed) => {
      const checked = checkJoin(typed);
      return checked.ok ? [] : checked.problems;
    },
    submit,
    page,
  );
  const { handle, secret } = words;
  return (
    <AnswerForm form={form} words={shared}>
      <TextInput name="handle" label={handle.label} hint={handle.hint} kind="tel" isName />
      <TextInput name="secret" label={secret.label} hint={secret.hint} kind="tel" isName />
      <GrantChoice words={choice} />
    </AnswerForm>
  );
}
