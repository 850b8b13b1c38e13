"use client";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import { optionsOf } from "#app/_ui/option.ts";
import type { QuestionFormProps } from "#app/_ui/question-form-props.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";
import { preferredContacts } from "#domain/application/choices.ts";

export function ContactForm({ page, words, shared, submit }: QuestionFormProps<"contact">) {
  const form = useAnswerForm("contact", submit, page);
  const { phone, email, preferred } = words;
  return (
    <AnswerForm form={form} words={shared}>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <TextInput name="contact.phone" label={phone.label} hint={phone.hint} isOptional kind="tel" complete="tel" />
      <TextInput name="contact.email" label={email.label} hint={email.hint} isOptional kind="email" complete="email" />
      <Choices
        name="contact.preferred"
        kind="one"
        legend={preferred.legend}
        options={optionsOf(preferredContacts, preferred.options)}
        chosen="none"
      />
    </AnswerForm>
  );
}
