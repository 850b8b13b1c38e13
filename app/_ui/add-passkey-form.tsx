"use client";
import { PlainInput } from "./plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "./plain-form.tsx";

type AddPasskeyWords = { button: string; name: { label: string; hint: string } };

/** Asks for a name and adds a passkey, of staff or of a helper; a browser that cannot is told so by the form. */
export function AddPasskeyForm({ submit, address, words, shared }: PlainFormOfPage<AddPasskeyWords>) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="name" label={words.name.label} hint={words.name.hint} />
    </PlainForm>
  );
}
