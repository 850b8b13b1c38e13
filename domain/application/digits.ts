/** "Digits count in every script: write ٣, ३ or 3." */

const digit = /\p{Nd}/gu;
const isDigit = /^\p{Nd}$/u;

/** The text with the decimal digits of any script written as ASCII digits. */
export function foldDigits(text: string): string {
  return text.replace(digit, (one) => String(digitValue(one.codePointAt(0) ?? 0)));
}

// Unicode keeps a script's ten digits together in order; runs that touch (mathematical, Myanmar) are whole tens.
function digitValue(code: number): number {
  let zero = code;
  while (isDigit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
