"use client";
import { PlainInput } from "./plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "./plain-form.tsx";

type InvitationWords = { button: string; passphrase: { label: string; hint: string }; again: { label: string } };
type InvitationFormProps = PlainFormOfPage<InvitationWords> & { email: string };

/** A passphrase, typed twice, makes the account of an invitation. */
export function InvitationForm({ submit, address, email, words, shared }: InvitationFormProps) {
  const { passphrase, again } = words;
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      {/* For programs that keep passphrases: they need to know whose it is. */}
      <input type="text" hidden readOnly value={email} autoComplete="username" />
      <PlainInput
        name="passphrase"
        label={passphrase.label}
        hint={passphrase.hint}
        kind="secret"
        complete="new-password"
      />
      <PlainInput name="again" label={again.label} kind="secret" complete="new-password" />
    </PlainForm>
  );
}
