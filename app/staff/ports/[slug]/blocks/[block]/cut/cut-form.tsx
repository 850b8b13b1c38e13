"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type CutFormProps = PlainFormOfPage<Messages["staff"]["cut"]> & { reasons: { value: string; text: string }[] };

export function CutForm({ submit, address, reasons, words, shared }: CutFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="places" label={words.places.label} hint={words.places.hint} kind="digits" />
      <PlainSelect name="reason" label={words.reason.label} options={reasons} />
    </PlainForm>
  );
}
