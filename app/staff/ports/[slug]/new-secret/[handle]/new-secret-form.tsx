"use client";
import type { ReactNode } from "react";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainChecks } from "#app/_ui/plain-checks.tsx";
import { PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";
import type { NewSecretState } from "./new-secret-state.ts";
import { SlipOfSecret } from "./slip-of-secret.tsx";

type Option = { value: string; text: string };
type NewSecretFormProps = PlainFormOfPage<Messages["staff"]["new-secret"], NewSecretState> & {
  /** The id of this press: a double one makes one secret. */
  press: string;
  checks: Option[];
  reasons: Option[];
  /** What is compared. */
  children: ReactNode;
};

export function NewSecretForm({
  submit,
  address,
  press,
  checks,
  reasons,
  words,
  shared,
  children,
}: NewSecretFormProps) {
  return (
    <PlainForm
      submit={submit}
      address={address}
      words={shared}
      button={words.button}
      instead={({ slip }) => slip && <SlipOfSecret slip={slip} words={words} />}
    >
      {children}
      <input type="hidden" name="press" value={press} />
      <PlainChecks name="checks" legend={words.checks.label} hint={words.checks.hint} options={checks} />
      <PlainSelect name="reason" label={words.reason.label} options={reasons} />
      <p>{words.warning}</p>
    </PlainForm>
  );
}
