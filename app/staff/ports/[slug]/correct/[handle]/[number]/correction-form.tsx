"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { PlainChecks } from "#app/_ui/plain-checks.tsx";
import { PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";
import { usePlainField } from "#app/_ui/plain-form-context.ts";

type Option = { value: string; text: string };
type CorrectionFormProps = PlainFormOfPage<Messages["staff"]["correct"]> & {
  /** What is written now, and the revision of the answers that it is from. */
  seen: { fields: Record<string, string>; revision: number };
  person: Messages["apply"]["person"];
  kinds: Option[];
  checks: { label: string; hint: string; options: Option[] };
};

/** One person's name, birth and document as they are written, and what was made sure of before they are changed. */
export function CorrectionForm({ submit, address, seen, person, kinds, checks, words, shared }: CorrectionFormProps) {
  const { givenNames, familyNames, birth, document } = person;
  const { fields } = seen;
  const text = (name: string, label: string, more: { hint?: string; kind?: "digits" } = {}) => (
    <PlainInput name={name} label={label} value={fields[name] ?? ""} {...more} />
  );
  return (
    <PlainForm submit={submit} address={address} words={shared} button={words.button}>
      <RevisionShown revision={seen.revision} />
      {text("givenNames", givenNames.label)}
      {text("familyNames", familyNames.label)}
      <fieldset className="field">
        <legend className="legend">{birth.legend}</legend>
        {text("birth.year", birth.year.label, { kind: "digits" })}
        {text("birth.month", birth.month.label, { kind: "digits", hint: words.month })}
        {text("birth.day", birth.day.label, { kind: "digits" })}
      </fieldset>
      <fieldset className="field">
        <legend className="legend">{document.legend}</legend>
        <PlainSelect
          name="document.kind"
          label={document.kind.label}
          options={kinds}
          value={fields["document.kind"] ?? ""}
        />
        {text("document.country", document.country.label)}
        {text("document.number", document.number.label)}
      </fieldset>
      <PlainChecks name="checks" legend={checks.label} hint={checks.hint} options={checks.options} />
      <p>{words.told}</p>
    </PlainForm>
  );
}

/** The revision that the fields are of: what comes back with problems is still of the page before. */
function RevisionShown({ revision }: { revision: number }) {
  const { typed } = usePlainField("revision");
  return <input type="hidden" name="revision" value={typed ?? revision} />;
}
