"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type ReserveFormProps = PlainFormOfPage<Messages["staff"]["reserve"]> & { days: { value: string; text: string }[] };

export function ReserveForm({ submit, address, days, words, shared }: ReserveFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainSelect name="day" label={words.day.label} options={days} />
      <PlainInput name="places" label={words.places.label} hint={words.places.hint} kind="digits" />
    </PlainForm>
  );
}
