"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

export function EnrolKioskForm({ submit, address, words, shared }: PlainFormOfPage<Messages["staff"]["kiosk"]>) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="code" label={words.code.label} hint={words.code.hint} kind="digits" />
    </PlainForm>
  );
}
