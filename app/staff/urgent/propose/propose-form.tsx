"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { StaffInput, StaffSelect } from "#app/_ui/staff-field.tsx";
import { StaffForm, type StaffFormOfPage } from "#app/_ui/staff-form.tsx";

type ProposeFormProps = StaffFormOfPage<Messages["staff"]["propose"]> & {
  handle: string;
  reasons: { value: string; text: string }[];
};

export function ProposeForm({ submit, address, handle, reasons, words, shared }: ProposeFormProps) {
  return (
    <StaffForm submit={submit} address={address} words={shared} button={words.button}>
      <StaffInput name="handle" label={words.handle.label} hint={words.handle.hint} kind="digits" value={handle} />
      <StaffSelect name="reason" label={words.reason.label} options={reasons} />
    </StaffForm>
  );
}
