"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainChecks } from "#app/_ui/plain-checks.tsx";
import { PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type Option = { value: string; text: string };
type AgainFormProps = PlainFormOfPage<Messages["staff"]["correct"]["again"]> & {
  ports: Option[];
  checks: { label: string; hint: string; options: Option[] };
};

/** The port that a party asks for again, and what was made sure of before it is offered. */
export function AgainForm({ submit, address, ports, checks, words, shared }: AgainFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainSelect name="avoided" label={words.avoided.label} options={ports} />
      <PlainChecks name="checks" legend={checks.label} hint={checks.hint} options={checks.options} />
    </PlainForm>
  );
}
