"use client";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { GrantChoice, type GrantChoiceWords } from "#app/_ui/grant-choice.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";
import { checkGrantChoice } from "#domain/helper/check-grant-choice.ts";

type GiveFormProps = { page: FormPage; choice: GrantChoiceWords; shared: FormWords; submit: Submit };

/** What the helper may do and for how long, and the button that gives it. */
export function GiveForm({ page, choice, shared, submit }: GiveFormProps) {
  const form = useCheckedForm(
    (typed) => {
      const checked = checkGrantChoice(typed);
      return checked.ok ? [] : checked.problems;
    },
    submit,
    page,
  );
  return (
    <AnswerForm form={form} words={shared}>
      <GrantChoice words={choice} />
    </AnswerForm>
  );
}
