import type { Messages } from "#app/_i18n/messages.ts";
import { personMatches } from "#domain/staff/person-match.ts";
import type { ShownPersonAtCounter } from "./look-up-state.ts";

type PersonAtCounterProps = { person: ShownPersonAtCounter; words: Messages["staff"]["check-in"] };

/** One person of a party at the counter: what they wrote, and beside it by what they were compared. */
export function PersonAtCounter({ person, words }: PersonAtCounterProps) {
  const say = words.party;
  return (
    <li>
      <div>
        <p className="counter-name" dir="auto" translate="no">
          {person.name}
        </p>
        <dl>
          <Fact name={say.birth}>{person.birth}</Fact>
          <Fact name={words.document}>{person.document}</Fact>
          <Fact name={say.relation}>{person.relation}</Fact>
        </dl>
      </div>
      <label>
        <span className="label">{say.match}</span>
        <select name="match" aria-label={person.label} defaultValue={person.match} autoComplete="off">
          {personMatches.map((match) => (
            <option key={match} value={match}>
              {say.matches[match]}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    children !== "" && (
      <div>
        <dt>{name}</dt>
        <dd translate="no">{children}</dd>
      </div>
    )
  );
}
