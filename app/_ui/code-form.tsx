"use client";
import { PlainInput } from "./plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "./plain-form.tsx";

type CodeWords = { button: string; code: { label: string; hint: string } };

/** The second step of a sign-in. */
export function CodeForm({ submit, address, words, shared }: PlainFormOfPage<CodeWords>) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainInput name="code" label={words.code.label} hint={words.code.hint} complete="one-time-code" />
    </PlainForm>
  );
}
