"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";
import type { LookUpState } from "./look-up-state.ts";
import { PartyAtCounter } from "./party-at-counter.tsx";

type Words = Messages["staff"]["check-in"];
type Keep = (form: FormData) => Promise<void>;
type CheckInFormProps = PlainFormOfPage<Words, LookUpState> & {
  keep: Keep;
  turn: Keep;
  endHelpers: Keep;
  /** The day at the counter. */
  date: string;
  reasons: { value: string; text: string }[];
};

export function CheckInForm({ submit, keep, turn, endHelpers, date, ...page }: CheckInFormProps) {
  const { address, reasons, words, shared } = page;
  return (
    <PlainForm
      submit={submit}
      address={address}
      words={shared}
      button={words.button}
      instead={({ party }) => party && <PartyAtCounter {...{ party, keep, turn, endHelpers, address, words }} />}
    >
      <input type="hidden" name="date" value={date} />
      <PlainInput name="handle" label={words.handle.label} hint={words.handle.hint} kind="digits" />
      {/* A script of the front's (app/_camera) offers the camera here. */}
      <div id="slip-camera" />
      <PlainSelect name="reason" label={words.reason.label} options={reasons} value="check-in" />
    </PlainForm>
  );
}
