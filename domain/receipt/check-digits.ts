/**
 * "A wrong digit is found at once: the last two digits of every number are made from the others."
 *
 * ISO 7064, modulus 97-10: finds every single wrong digit, every exchange of two neighbours, and nearly all else.
 */

/** The digits with their two check digits behind them. */
export function withCheckDigits(digits: string): string {
  return digits + String(98 - remainder(`${digits}00`)).padStart(2, "0");
}

/** Whether the last two of these ASCII digits are the check digits of those before. */
export function hasCheckDigits(digits: string): boolean {
  return remainder(digits) === 1;
}

function remainder(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}
