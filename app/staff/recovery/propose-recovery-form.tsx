"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type Options = { value: string; text: string }[];
type ProposeRecoveryFormProps = PlainFormOfPage<Messages["staff"]["recovery"]> & { colleagues: Options; ways: Options };

/** Who cannot sign in, and how they were recognised. */
export function ProposeRecoveryForm({ submit, address, colleagues, ways, words, shared }: ProposeRecoveryFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainSelect name="colleague" label={words.colleague.label} options={colleagues} />
      <PlainSelect name="knownBy" label={words.knownBy.label} options={ways} />
    </PlainForm>
  );
}
