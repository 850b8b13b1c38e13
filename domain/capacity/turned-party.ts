/**
 * "You came, and the port could not receive you that day. You get another day at the same port. You keep your waiting time,
 * and nobody else loses a place. If no day has room for your whole party, you are the first in the line."
 */
import { addDays } from "#domain/application/calendar-date.ts";
import type { Window } from "./window.ts";

/** Why a port could not receive a party that came. They are codes, since people read them in their own language. */
export const turnReasons = ["port-cannot", "no-interpreter", "unwell", "papers"] as const;

/** One of them. */
export type TurnReason = (typeof turnReasons)[number];

/** Whether a code that came from a form is one of them. */
export function isTurnReason(code: unknown): code is TurnReason {
  return turnReasons.some((reason) => reason === code);
}

/**
 * The days to which a party can be turned, seen from today at its port. It stands there, so that no days are needed in which
 * to travel: the first is tomorrow.
 */
export function turnWindow(today: string, windowDays: number): Window {
  const closesOn = addDays(today, windowDays);
  return { opensOn: addDays(today, 1), closesOn, lendsOn: addDays(closesOn, 1) };
}
