"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { StaffForm, type StaffFormOfPage } from "#app/_ui/staff-form.tsx";

export function RunDrawForm({ submit, address, words, shared }: StaffFormOfPage<Messages["staff"]["run-draw"]>) {
  return <StaffForm submit={submit} address={address} words={shared} button={words.button} />;
}
