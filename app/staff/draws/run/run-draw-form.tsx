"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

export function RunDrawForm({ submit, address, words, shared }: PlainFormOfPage<Messages["staff"]["run-draw"]>) {
  return <PlainForm submit={submit} address={address} words={shared} button={words.button} />;
}
