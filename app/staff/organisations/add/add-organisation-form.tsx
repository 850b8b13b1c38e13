"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

export function AddOrganisationForm(props: PlainFormOfPage<Messages["staff"]["add-organisation"]>) {
  const { submit, address, words, shared } = props;
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="name" label={words.name.label} hint={words.name.hint} />
      <PlainInput name="telephone" label={words.telephone.label} />
    </PlainForm>
  );
}
