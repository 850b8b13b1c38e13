"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type Choice = { value: string; text: string };
type CloseFormProps = PlainFormOfPage<Messages["staff"]["close-port"]> & Record<"ports" | "days" | "reasons", Choice[]>;

export function CloseForm({ submit, address, ports, days, reasons, words, shared }: CloseFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <PlainSelect name="port" label={words.port.label} options={ports} />
      <PlainSelect name="from" label={words.from.label} options={days} />
      <PlainSelect name="to" label={words.to.label} options={days} />
      <PlainSelect name="reason" label={words.reason.label} options={reasons} />
    </PlainForm>
  );
}
