"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainArea, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type CancelFormProps = PlainFormOfPage<Messages["staff"]["cancel-draw"]> & { runs: { value: string; text: string }[] };

export function CancelForm({ submit, address, runs, words, shared }: CancelFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainSelect name="run" label={words.run.label} options={runs} />
      <PlainArea name="because" label={words.because.label} hint={words.because.hint} />
    </PlainForm>
  );
}
