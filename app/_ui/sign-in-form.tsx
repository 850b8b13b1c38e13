"use client";
import { PlainInput } from "./plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "./plain-form.tsx";

type SignInWords = { button: string; email: { label: string }; passphrase: { label: string } };

/** The first step of a sign-in, of staff or of a helper. */
export function SignInForm({ submit, address, words, shared }: PlainFormOfPage<SignInWords>) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="email" label={words.email.label} kind="email" complete="username" />
      <PlainInput name="passphrase" label={words.passphrase.label} kind="secret" complete="current-password" />
    </PlainForm>
  );
}
