"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { AnswerForm, type FormWords } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import type { FormPage } from "#app/_ui/form-page.ts";
import type { Submit } from "#app/_ui/form-state.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useCheckedForm } from "#app/_ui/use-checked-form.ts";
import { checkReceipt } from "#domain/receipt/check-receipt.ts";

type OpenFormProps = { page: FormPage; words: Messages["my-place"]["open"]; shared: FormWords; submit: Submit };

/**
 * Both numbers of a receipt, and whose device it is, where that is not known; the shared device comes first, since it
 * leaves no trace.
 */
export function OpenForm({ page, words, shared, submit }: OpenFormProps) {
  const form = useCheckedForm(
    (typed) => {
      const checked = checkReceipt(typed);
      return checked.ok ? [] : checked.problems;
    },
    submit,
    page,
  );
  const { handle, secret, device } = words;
  return (
    <AnswerForm form={form} words={{ ...shared, form: { ...shared.form, continue: words.button } }}>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <TextInput name="handle" label={handle.label} hint={handle.hint} kind="tel" isName />
      <TextInput name="secret" label={secret.label} hint={secret.hint} kind="tel" isName />
      {!page.session["device"] && (
        <Choices
          name="device"
          kind="one"
          legend={device.legend}
          hint={device.hint}
          options={[
            { value: "shared", text: device.shared },
            { value: "own", text: device.own },
          ]}
        />
      )}
    </AnswerForm>
  );
}
