/**
 * "The next person often stands at the same place: where you are now, and the ports in order, are kept for them. Nothing
 * that a person said of themselves is."
 */
import type { Answers } from "../application/typed.ts";

const ofThePlace = /^(?:location\.(?:country|state|city)|ports\.\d)$/;

/** The answers that are about the place where a helper works, and not about whoever gave them. */
export function placesOf(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([field]) => ofThePlace.test(field)));
}
