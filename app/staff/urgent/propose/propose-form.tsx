"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type ProposeFormProps = PlainFormOfPage<Messages["staff"]["propose"]> & {
  handle: string;
  reasons: { value: string; text: string }[];
};

export function ProposeForm({ submit, address, handle, reasons, words, shared }: ProposeFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="handle" label={words.handle.label} hint={words.handle.hint} kind="digits" value={handle} />
      <PlainSelect name="reason" label={words.reason.label} options={reasons} />
    </PlainForm>
  );
}
