"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { StaffInput } from "#app/_ui/staff-field.tsx";
import { StaffForm, type StaffFormOfPage } from "#app/_ui/staff-form.tsx";

export function SignInForm({ submit, address, words, shared }: StaffFormOfPage<Messages["staff"]["sign-in"]>) {
  return (
    <StaffForm submit={submit} address={address} words={shared} button={words.button}>
      <StaffInput name="email" label={words.email.label} kind="email" complete="username" />
      <StaffInput name="passphrase" label={words.passphrase.label} kind="secret" complete="current-password" />
    </StaffForm>
  );
}
