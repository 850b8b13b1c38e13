"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainArea, PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type ProposePlaceFormProps = PlainFormOfPage<Messages["staff"]["propose-place"]> & {
  kinds: { value: string; text: string }[];
};

export function ProposePlaceForm({ submit, address, kinds, words, shared }: ProposePlaceFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="name" label={words.name.label} />
      <PlainSelect name="kind" label={words.kind.label} options={kinds} />
      <PlainArea name="address" label={words.address.label} hint={words.address.hint} />
      <PlainInput name="vouchedBy" label={words.vouchedBy.label} hint={words.vouchedBy.hint} />
      <PlainInput name="expiresOn" label={words.expiresOn.label} hint={words.expiresOn.hint} />
    </PlainForm>
  );
}
