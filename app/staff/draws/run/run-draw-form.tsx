"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { StaffForm, type StaffFormOfPage } from "#app/_ui/staff-form.tsx";
import { untouchedStaffForm } from "#app/_ui/staff-form-state.ts";

export function RunDrawForm({ submit, address, words, shared }: StaffFormOfPage<Messages["staff"]["run-draw"]>) {
  return (
    <StaffForm submit={submit} start={untouchedStaffForm} address={address} words={shared} button={words.button} />
  );
}
