"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

export function SafetyForm({ submit, address, words, shared }: PlainFormOfPage<Messages["staff"]["move-party"]>) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="handle" label={words.handle.label} hint={words.handle.hint} kind="digits" />
    </PlainForm>
  );
}
