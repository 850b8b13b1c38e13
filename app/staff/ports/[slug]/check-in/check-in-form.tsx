"use client";
import type { Messages } from "#app/_i18n/messages.ts";
import { ColumnHeads } from "#app/_ui/column-heads.tsx";
import { PlainInput, PlainSelect } from "#app/_ui/plain-field.tsx";
import { PlainForm, type PlainFormOfPage } from "#app/_ui/plain-form.tsx";
import { WideTable } from "#app/_ui/wide-table.tsx";
import type { LookUpState, ShownParty } from "./look-up-state.ts";

type Words = Messages["staff"]["check-in"];
type Keep = (form: FormData) => Promise<void>;
type CheckInFormProps = PlainFormOfPage<Words, LookUpState> & {
  keep: Keep;
  endHelpers: Keep;
  reasons: { value: string; text: string }[];
};

export function CheckInForm({ submit, keep, endHelpers, address, reasons, words, shared }: CheckInFormProps) {
  return (
    <PlainForm
      submit={submit}
      address={address}
      words={shared}
      button={words.button}
      instead={({ party }) =>
        party && <PartyAtCounter party={party} keep={keep} endHelpers={endHelpers} address={address} words={words} />
      }
    >
      <PlainInput name="handle" label={words.handle.label} hint={words.handle.hint} kind="digits" />
      <PlainSelect name="reason" label={words.reason.label} options={reasons} value="check-in" />
    </PlainForm>
  );
}

type PartyAtCounterProps = { party: ShownParty; keep: Keep; endHelpers: Keep; address: string; words: Words };

function PartyAtCounter({ party, keep, endHelpers, address, words }: PartyAtCounterProps) {
  const say = words.party;
  return (
    <>
      <h2>{party.title}</h2>
      <p>{party.line}</p>
      <WideTable label={say.people}>
        <caption>{say.people}</caption>
        <ColumnHeads names={[say.name, say.birth, say.relation]} />
        <tbody>
          {party.people.map(({ name, birth, relation }, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a party's people stand in order, and two may be alike
            <tr key={position}>
              <th scope="row" dir="auto" translate="no">
                {name}
              </th>
              <td>{birth}</td>
              <td>{relation}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <dl className="answers">
        {party.facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
      <PortNotes title={say["port-notes"]} text={say["port-notes-text"]} notes={party.portNotes} />
      <form action={keep} className="button-row">
        <input type="hidden" name="offer" value={party.offer} />
        <button type="submit" className="button" name="outcome" value="came">
          {say.came}
        </button>
        <button type="submit" className="quiet-button" name="outcome" value="did-not-come">
          {say["did-not-come"]}
        </button>
      </form>
      {party.helpers && (
        <form action={endHelpers}>
          <p>{party.helpers}</p>
          <input type="hidden" name="offer" value={party.offer} />
          <div className="button-row">
            <button type="submit" className="quiet-button">
              {words["end-helpers"]}
            </button>
          </div>
        </form>
      )}
      <p>
        <a href={address}>{say.other}</a>
      </p>
    </>
  );
}

/** What the port's own system has sent back: to be read, with nothing to press. */
function PortNotes({ title, text, notes }: { title: string; text: string; notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="port-notes">
      <h3 id="port-notes">{title}</h3>
      <p>{text}</p>
      <ul>
        {notes.map((note) => (
          <li key={note} className="own-words" dir="auto">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}
