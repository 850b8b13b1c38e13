"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

export function ExceptionForm({ submit, address, words, shared }: PlainFormOfPage<Messages["staff"]["exception"]>) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="day" label={words.day.label} hint={words.day.hint} />
      <PlainInput name="capacity" label={words.capacity.label} hint={words.capacity.hint} kind="digits" />
      <PlainInput name="reason" label={words.reason.label} hint={words.reason.hint} />
    </PlainForm>
  );
}
