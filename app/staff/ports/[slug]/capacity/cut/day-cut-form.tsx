"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";

type DayCutFormProps = PlainFormOfPage<Messages["staff"]["day-cut"]> & {
  cut: { day: string; places: string };
  reasons: { value: string; text: string }[];
};

export function DayCutForm({ submit, address, cut, reasons, words, shared }: DayCutFormProps) {
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <input type="hidden" name="day" value={cut.day} />
      <input type="hidden" name="places" value={cut.places} />
      <PlainSelect name="reason" label={words.reason.label} options={reasons} />
    </PlainForm>
  );
}
