"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { StaffInput } from "#app/_ui/staff-field.tsx";
import { StaffForm, type StaffFormOfPage } from "#app/_ui/staff-form.tsx";

export function EnrolKioskForm({ submit, address, words, shared }: StaffFormOfPage<Messages["staff"]["kiosk"]>) {
  return (
    <StaffForm submit={submit} address={address} words={shared} button={words.button}>
      <StaffInput name="code" label={words.code.label} hint={words.code.hint} kind="digits" />
    </StaffForm>
  );
}
