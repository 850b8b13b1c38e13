"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type CapacityFormProps = PlainFormOfPage<Messages["staff"]["capacity"]> & { capacity: number };

export function CapacityForm({ submit, address, capacity, words, shared }: CapacityFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput
        name="capacity"
        label={words.capacity.label}
        hint={words.capacity.hint}
        kind="digits"
        value={String(capacity)}
      />
      <PlainInput name="reason" label={words.reason.label} hint={words.reason.hint} />
    </PlainForm>
  );
}
