"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type CorrectFormProps = PlainFormOfPage<Messages["staff"]["correct-letters"]> & {
  kinds: { value: string; text: string }[];
};

export function CorrectForm({ submit, address, kinds, words, shared }: CorrectFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainSelect name="kind" label={words.kind.label} options={kinds} />
      <PlainInput name="from" label={words.from.label} hint={words.from.hint} />
      <PlainInput name="until" label={words.until.label} hint={words.until.hint} />
    </PlainForm>
  );
}
