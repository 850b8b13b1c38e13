"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { Code } from "#app/_ui/code.tsx";
import { PlainInput } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";
import type { FindPersonState } from "./find-person-state.ts";

type FindPersonFormProps = PlainFormOfPage<Messages["staff"]["new-secret"], FindPersonState>;

export function FindPersonForm({ submit, address, words, shared }: FindPersonFormProps) {
  const { handle, given, family, birth } = words;
  return (
    <PlainForm
      submit={submit}
      address={address}
      words={shared}
      button={words.find}
      instead={({ several }) =>
        several && (
          <>
            <h2>{words.several}</h2>
            <ul>
              {several.map((found) => (
                <li key={found}>
                  <a href={`${address}/${found}`}>
                    <Code digits={found} />
                  </a>
                </li>
              ))}
            </ul>
            <p>
              <a href={address}>{words.again}</a>
            </p>
          </>
        )
      }
    >
      <PlainInput name="handle" label={handle.label} hint={handle.hint} kind="digits" />
      <h2>{words.or}</h2>
      <p>{words["by-name"]}</p>
      <PlainInput name="given" label={given.label} />
      <PlainInput name="family" label={family.label} />
      <PlainInput name="birth" label={birth.label} hint={birth.hint} kind="digits" />
    </PlainForm>
  );
}
