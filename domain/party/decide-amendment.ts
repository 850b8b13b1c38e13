/**
 * "You may change who travels with you. Who stays keeps their day; who comes waits from today. After an offer people
 * may leave, and children may be born, but nobody else can come."
 */

import { calendarDate } from "../application/calendar-date.ts";
import type { Person } from "../application/person.ts";
import type { Identity } from "./identity.ts";
import { partyDay } from "./party-day.ts";
import { matchPersons } from "./same-person.ts";

/** A person of the party as recorded: `first` is what was first recorded of them. */
export type RecordedPerson = { id: string; position: number; joinedOn: string; isSeen: boolean; first: Identity };

/** What the rule needs to know. `hasOffer`: there is a live offer or an appointment. */
export type Amendment = {
  recorded: readonly RecordedPerson[];
  party: readonly Person[];
  registeredOn: string;
  hasOffer: boolean;
  today: string;
};

/**
 * Why a change is refused: no adult would be left; somebody would come after an offer; or those for whose waiting the
 * offer was made would all have left it to others.
 */
export type AmendmentRefusal = "without-an-adult" | "nobody-joins-after-an-offer" | "offer-belongs-to-others";

/** A person of the party after the change, in its order; without `id` somebody new, who joins today. */
export type AmendedPerson = {
  id: string | undefined;
  person: Person;
  joinedOn: string;
  isAdult: boolean;
  counts: boolean;
};

/** What a change does: who is in the party then, who has left, the party's day and how many count. */
export type AmendmentDecision =
  | { ok: true; persons: AmendedPerson[]; left: string[]; day: string; size: number }
  | { ok: false; refusal: AmendmentRefusal };

/** Decides on a change of a party's people (rule 14). Answers about anything else change freely. */
export function decideAmendment(amendment: Amendment): AmendmentDecision {
  const { recorded, party, registeredOn, hasOffer, today } = amendment;
  const matches = matchPersons(recorded, party);
  const now = party.map((person, index) => {
    const was = matches[index]?.recorded;
    return { person, was, birth: person.birth, joinedOn: was?.joinedOn ?? today, isSeen: was?.isSeen ?? false };
  });
  const decided = partyDay(now, registeredOn, today);
  if (!decided) return { ok: false, refusal: "without-an-adult" };
  if (hasOffer && now.some(({ person, was }) => !mayBeThere(person, was, registeredOn))) {
    return { ok: false, refusal: "nobody-joins-after-an-offer" };
  }
  if (hasOffer && decided.isLeaderless) return { ok: false, refusal: "offer-belongs-to-others" };
  const stayed = new Set(now.map(({ was }) => was));
  return {
    ok: true,
    persons: now.map(({ person, was, joinedOn }, index) => ({
      id: was?.id,
      person,
      joinedOn,
      isAdult: decided.persons[index]?.isAdult ?? false,
      counts: decided.persons[index]?.counts ?? false,
    })),
    left: recorded.filter((person) => !stayed.has(person)).map(({ id }) => id),
    day: decided.day,
    size: decided.size,
  };
}

/** After an offer: those who were there, and children born since; who came as a newborn stays one. */
function mayBeThere(person: Person, was: RecordedPerson | undefined, registeredOn: string): boolean {
  return was && !isBornSince(was.first, registeredOn) ? true : isBornSince(person, registeredOn);
}

function isBornSince({ birth }: Identity, registeredOn: string): boolean {
  return birth.precision === "day" && calendarDate(birth.year, birth.month, birth.day) >= registeredOn;
}
