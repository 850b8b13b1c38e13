/**
 * A passphrase has 15 characters or more, so that nobody guesses it. It is not your e-mail address or your
 * name, and it does not repeat the same few characters.
 */

/** Why a passphrase cannot be used. */
export type PassphraseProblem = "missing" | "short" | "long" | "guessable" | "different";

const SHORTEST = 15;
/** Longer ones would only cost time to check (the sign-in refuses more). */
const LONGEST = 128;
const FEWEST_DIFFERENT_SIGNS = 6;

const everybodyKnows = ["passphrase", "password", "contraseña", "123456789", "qwertyuiop", "correcthorsebatterystaple"];

/**
 * Checks a new passphrase, typed twice, against what others could guess.
 * @param known what others know of the person: e-mail address, name.
 * @returns the first problem, or null where there is none.
 */
export function passphraseProblem(first: string, second: string, known: string[]): PassphraseProblem | null {
  if (first === "") return "missing";
  const signs = [...first];
  if (signs.length < SHORTEST) return "short";
  if (first.length > LONGEST) return "long";
  if (isGuessable(first, known)) return "guessable";
  return first === second ? null : "different";
}

function isGuessable(passphrase: string, known: string[]): boolean {
  const plain = flatten(passphrase);
  if (new Set(plain).size < FEWEST_DIFFERENT_SIGNS) return true;
  const words = [...everybodyKnows, ...known].map(flatten).filter((word) => word.length > 3);
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), plain);
  return rest.length < SHORTEST / 2;
}

function flatten(text: string): string {
  return text.toLowerCase().replaceAll(/[\s\p{P}]/gu, "");
}
