"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainChecks } from "#app/_ui/plain-checks.tsx";
import { PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type Choice = { value: string; text: string };
type PatternFormProps = PlainFormOfPage<Messages["staff"]["pattern"]> & Record<"weekdays" | "steps", Choice[]>;

export function PatternForm({ submit, address, weekdays, steps, words, shared }: PatternFormProps) {
  const { yes, no } = words.accessible;
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainChecks name="weekdays" legend={words.weekdays.label} options={weekdays} />
      <PlainInput name="first" label={words.first.label} hint={words.first.hint} />
      <PlainInput name="last" label={words.last.label} hint={words.last.hint} />
      <PlainSelect name="every" label={words.every.label} options={steps} value="60" />
      <PlainInput name="places" label={words.places.label} hint={words.places.hint} kind="digits" />
      <PlainSelect
        name="accessible"
        label={words.accessible.label}
        options={[
          { value: "yes", text: yes },
          { value: "no", text: no },
        ]}
        value="yes"
      />
      <PlainInput name="from" label={words.from.label} hint={words.from.hint} />
      <PlainInput name="until" label={words.until.label} hint={words.until.hint} />
    </PlainForm>
  );
}
