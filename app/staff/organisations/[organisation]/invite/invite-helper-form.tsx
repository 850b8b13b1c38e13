"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainInput } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";
import { ShownLink } from "#app/_ui/shown-link.tsx";
import type { InviteHelperState } from "./invite-helper-state.ts";

type Words = Messages["staff"]["invite-helper"];
type InviteHelperFormProps = PlainFormOfPage<Words, InviteHelperState> & {
  /** The organisation's page. */
  next: string;
};

export function InviteHelperForm({ submit, address, next, words, shared }: InviteHelperFormProps) {
  return (
    <PlainForm
      submit={submit}
      address={address}
      words={shared}
      button={words.button}
      instead={({ link }) =>
        link && (
          <ShownLink link={link} words={words.shown}>
            <a href={next}>{words.shown.next}</a>
          </ShownLink>
        )
      }
    >
      <PlainInput name="email" label={words.email.label} kind="email" />
      <PlainInput name="name" label={words.name.label} hint={words.name.hint} />
    </PlainForm>
  );
}
