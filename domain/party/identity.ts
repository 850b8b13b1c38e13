/**
 * "A person is a person, however the name was written this time: capitals, accents and blanks make no difference, and
 * neither do the blanks and hyphens of a document's number."
 *
 * These texts are compared, or become blind keys; nobody is shown them.
 */
import { foldDigits } from "../application/digits.ts";
import type { Person } from "../application/person.ts";

/** What is first recorded of a person, and stays: later corrections are compared with it. */
export type Identity = Pick<Person, "givenNames" | "familyNames" | "birth">;

/** A person as first recorded. */
export function identityOf(person: Person): Identity {
  const { givenNames, familyNames, birth } = person;
  return {
    ...(givenNames === undefined ? {} : { givenNames }),
    ...(familyNames === undefined ? {} : { familyNames }),
    birth,
  };
}

/** The words of a person's names, in the order of the alphabet, without capitals and marks. */
export function nameWords(person: Identity): string[] {
  const names = `${person.givenNames ?? ""} ${person.familyNames ?? ""}`;
  return fold(names)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .sort();
}

/** A date of birth as text: equal where everything that is known of it is equal. */
export function birthText({ birth }: Identity): string {
  return [birth.precision, "year" in birth && birth.year, "month" in birth && birth.month, "day" in birth && birth.day]
    .filter(Boolean)
    .join("-");
}

/**
 * A document as text for its blind key: the country and the number. The kind stays out, or one passport could be named
 * as three. Undefined where there is no document, or a number without a letter or digit.
 */
export function documentText({ document }: Person): string | undefined {
  if (!document) return undefined;
  const number = foldDigits(fold(document.number)).replace(/[^\p{L}\p{N}]/gu, "");
  return number === "" ? undefined : `${document.country} ${number}`;
}

/** Names and day of birth as text for a blind key: who is alike is looked at by a human, never refused. */
export function likenessText(person: Identity): string | undefined {
  const words = nameWords(person);
  return person.birth.precision === "day" && words.length > 0 ? `${words.join(" ")} ${birthText(person)}` : undefined;
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
