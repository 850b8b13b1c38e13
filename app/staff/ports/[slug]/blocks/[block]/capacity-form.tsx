"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { StaffInput } from "#app/_ui/staff-field.tsx";
import { StaffForm, type StaffFormOfPage } from "#app/_ui/staff-form.tsx";

type CapacityFormProps = StaffFormOfPage<Messages["staff"]["capacity"]> & { capacity: number };

export function CapacityForm({ submit, address, capacity, words, shared }: CapacityFormProps) {
  return (
    <StaffForm submit={submit} address={address} words={shared} button={words.button}>
      <StaffInput
        name="capacity"
        label={words.capacity.label}
        hint={words.capacity.hint}
        kind="digits"
        value={String(capacity)}
      />
      <StaffInput name="reason" label={words.reason.label} hint={words.reason.hint} />
    </StaffForm>
  );
}
