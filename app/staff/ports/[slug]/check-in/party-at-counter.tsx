import type { Messages } from "#app/_i18n/messages.ts";
import type { ShownParty } from "./look-up-state.ts";
import { PersonAtCounter } from "./person-at-counter.tsx";
import { PortNotes } from "./port-notes.tsx";
import { TurnForm } from "./turn-form.tsx";

type Words = Messages["staff"]["check-in"];
type Keep = (form: FormData) => Promise<void>;
type PartyAtCounterProps = {
  party: ShownParty;
  keep: Keep;
  turn: Keep;
  endHelpers: Keep;
  address: string;
  words: Words;
};

/** A party that has been looked up: who is compared with what, what they need, and what came of it. */
export function PartyAtCounter({ party, keep, turn, endHelpers, address, words }: PartyAtCounterProps) {
  const say = words.party;
  const port = address.slice(0, address.lastIndexOf("/"));
  return (
    <>
      <h2>{party.title}</h2>
      <p>{party.line}</p>
      {party.again && (
        <div className="panel used-again" role="alert">
          <p>{party.again}</p>
        </div>
      )}
      {party.turned && (
        <div className="panel used-again" role="alert">
          <p>{party.turned}</p>
          <p>{words.turn.instead}</p>
        </div>
      )}
      <form action={keep}>
        <h3>{say.people}</h3>
        <ol className="counter-people">
          {party.people.map((person) => (
            <PersonAtCounter key={person.number} person={person} words={words} />
          ))}
        </ol>
        <p className="hint">{say["absent-hint"]}</p>
        <dl className="answers">
          {party.facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
        <PortNotes title={say["port-notes"]} text={say["port-notes-text"]} notes={party.portNotes} />
        <input type="hidden" name="offer" value={party.offer} />
        <input type="hidden" name="date" value={party.date} />
        <input type="hidden" name="seen" value={party.state} />
        <div className="button-row">
          <button type="submit" className="button" name="outcome" value="came">
            {say.came}
          </button>
          {party.state !== "moved" && (
            <button type="submit" className="quiet-button" name="outcome" value="did-not-come">
              {say["did-not-come"]}
            </button>
          )}
        </div>
      </form>
      {party.turnDays && <TurnForm party={party} days={party.turnDays} turn={turn} words={words.turn} />}
      {party.helpers && (
        <form action={endHelpers}>
          <p>{party.helpers}</p>
          <input type="hidden" name="offer" value={party.offer} />
          <input type="hidden" name="date" value={party.date} />
          <div className="button-row">
            <button type="submit" className="quiet-button">
              {words["end-helpers"]}
            </button>
          </div>
        </form>
      )}
      <p>
        <a href={`${port}/correct/${party.handle}`}>{party.correct}</a>
      </p>
      <p>
        <a href={address}>{say.other}</a>
      </p>
    </>
  );
}
