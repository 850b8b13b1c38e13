import type { Messages } from "#app/_i18n/messages.ts";
import { turnReasons } from "#domain/capacity/turned-party.ts";
import type { ShownParty } from "./look-up-state.ts";

type TurnFormProps = {
  party: ShownParty;
  days: NonNullable<ShownParty["turnDays"]>;
  turn: (form: FormData) => Promise<void>;
  words: Messages["staff"]["check-in"]["turn"];
};

/** A party that came and cannot be received gets another day: why, and which. */
export function TurnForm({ party, days, turn, words }: TurnFormProps) {
  return (
    <form action={turn}>
      <h3>{words.title}</h3>
      <p>{words.text}</p>
      <label>
        <span className="label">{words.reason}</span>
        <select name="turn" defaultValue="" autoComplete="off">
          <option value="">{words.choose}</option>
          {turnReasons.map((reason) => (
            <option key={reason} value={reason}>
              {words.reasons[reason]}
            </option>
          ))}
        </select>
      </label>
      {days.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <label>
          <span className="label">{words.day}</span>
          <select name="on" defaultValue="" autoComplete="off">
            <option value="">{words.first}</option>
            {days.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )}
      <input type="hidden" name="offer" value={party.offer} />
      <input type="hidden" name="date" value={party.date} />
      <div className="button-row">
        <button type="submit" className="quiet-button">
          {words.button}
        </button>
      </div>
    </form>
  );
}
