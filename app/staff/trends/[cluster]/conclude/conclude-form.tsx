"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainArea, PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type ConcludeFormProps = PlainFormOfPage<Messages["staff"]["conclude"]> & { kinds: { value: string; text: string }[] };

export function ConcludeForm({ submit, address, kinds, words, shared }: ConcludeFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainSelect name="kind" label={words.kind.label} options={kinds} />
      <PlainArea name="words" label={words.words.label} hint={words.words.hint} />
      <PlainInput name="expiresOn" label={words.expiresOn.label} hint={words.expiresOn.hint} />
    </PlainForm>
  );
}
