"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";
import { ShownLink } from "#app/_ui/shown-link.tsx";
import type { DecideRecoveryState } from "./decide-recovery-state.ts";

type Words = Messages["staff"]["decide-recovery"];

/** The decision; the link stands there instead once it was agreed. */
export function DecideRecoveryForm({ submit, address, words, shared }: PlainFormOfPage<Words, DecideRecoveryState>) {
  const { label, approve, refuse } = words.decision;
  const options = Object.entries({ approve, refuse }).map(([value, text]) => ({ value, text }));
  return (
    <PlainForm
      submit={submit}
      address={address}
      words={shared}
      button={words.button}
      instead={({ link }) =>
        link && (
          <ShownLink link={link} words={words.shown}>
            {words.shown.letter}
          </ShownLink>
        )
      }
    >
      <PlainSelect name="decision" label={label} options={options} />
    </PlainForm>
  );
}
