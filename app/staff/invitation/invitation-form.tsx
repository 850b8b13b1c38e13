"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { StaffInput } from "#app/_ui/staff-field.tsx";
import { StaffForm, type StaffFormOfPage } from "#app/_ui/staff-form.tsx";

type InvitationFormProps = StaffFormOfPage<Messages["staff"]["invitation"]> & { email: string };

export function InvitationForm({ submit, address, email, words, shared }: InvitationFormProps) {
  const { passphrase, again } = words;
  return (
    <StaffForm submit={submit} address={address} words={shared} button={words.button}>
      {/* For programs that keep passphrases: they need to know whose it is. */}
      <input type="text" hidden readOnly value={email} autoComplete="username" />
      <StaffInput
        name="passphrase"
        label={passphrase.label}
        hint={passphrase.hint}
        kind="secret"
        complete="new-password"
      />
      <StaffInput name="again" label={again.label} kind="secret" complete="new-password" />
    </StaffForm>
  );
}
