/**
 * "Your party waits since the day of its longest-waiting adult who is still in it. Nobody can sell a day: it belongs to
 * persons. An adult who comes after 14 days counts once a human has seen how you belong together."
 */
import type { Birth } from "../application/birth.ts";
import { mayBeAdult } from "../application/birth.ts";
import { daysBetween } from "../application/calendar-date.ts";

/** The days in which a party may still complete itself without anybody looking. */
export const completingDays = 14;

/** A person of a party as the rule sees them; `isSeen`: a human has seen the relation. */
export type Waiting = { birth: Birth; joinedOn: string; isSeen: boolean };

/** A person with what the rule says of them. */
export type Counted = { isAdult: boolean; counts: boolean };

/**
 * The party's day, how many of it count (1-10: so many places it gets), and each person in the given order.
 * `isLeaderless`: nobody is left whose waiting made an older day.
 */
export type PartyDay = { day: string; size: number; persons: Counted[]; isLeaderless: boolean };

/**
 * The party's day (`YYYY-MM-DD`) and who counts in it, today. Undefined: nobody in the party can be an adult.
 *
 * Who came late is judged by their age on the day they came, so that to add a child and correct its birth gains
 * nothing. Where no adult who counts is left, the others count with their own days: there is no older day to sell.
 */
export function partyDay(party: readonly Waiting[], registeredOn: string, today: string): PartyDay | undefined {
  const seen = party.map((person) => ({ ...person, isAdult: mayBeAdult(person.birth, today), counts: counts(person) }));
  if (!seen.some(({ isAdult }) => isAdult)) return undefined;
  const isLeaderless = !seen.some((person) => person.isAdult && person.counts);
  const persons = seen.map((person) => ({ ...person, counts: person.counts || isLeaderless }));
  const days = persons.filter((person) => person.isAdult && person.counts).map((person) => person.joinedOn);
  return {
    day: days.sort()[0] ?? today,
    size: persons.filter((person) => person.counts).length,
    persons: persons.map(({ isAdult, counts }) => ({ isAdult, counts })),
    isLeaderless,
  };

  function counts({ birth, joinedOn, isSeen }: Waiting): boolean {
    const cameLate = daysBetween(registeredOn, joinedOn) > completingDays;
    return !cameLate || isSeen || !mayBeAdult(birth, joinedOn);
  }
}
