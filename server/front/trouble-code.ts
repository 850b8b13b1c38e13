import { randomBytes } from "../chance.ts";

/** Easy to read aloud in any language: no letter that looks or sounds like a digit. */
const letters = "ACDEFHJKLMNPRTUVWXY34679";

/** A code for one error, such as P-409-7KDWM: shown to the person, found in the log. */
export function troubleCode(status: number): string {
  const random = [...randomBytes(5)].map((byte) => letters[byte % letters.length]).join("");
  return `P-${status}-${random}`;
}
