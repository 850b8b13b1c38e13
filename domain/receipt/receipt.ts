/**
 * "Your receipt has two numbers. The first, of ten digits, names your application; it is no secret. The second, of
 * fourteen digits, is yours alone: whoever has both can act for you. Write them down."
 */
import { withCheckDigits } from "./check-digits.ts";

/** How many digits each number of a receipt has, its two check digits included. */
export const receiptDigits = { handle: 10, secret: 14 } as const;

/** Which number of a receipt. */
export type ReceiptPart = keyof typeof receiptDigits;

/** A handle out of at least 8 random bytes. Two may be alike: the database tells, and then another is made. */
export function makeHandle(random: Uint8Array): string {
  return makeNumber("handle", random);
}

/** The secret that follows from a seed of at least 8 bytes, always the same. */
export function makeSecret(seed: Uint8Array): string {
  return makeNumber("secret", seed);
}

/** The digits in groups of at most four, the longer groups first: `1234 567 890`. */
export function groupDigits(digits: string): string {
  const groups = Math.ceil(digits.length / 4);
  const [short, longer] = [Math.floor(digits.length / groups), digits.length % groups];
  const parts: string[] = [];
  for (let index = 0, at = 0; index < groups; index += 1) {
    const end = at + short + (index < longer ? 1 : 0);
    parts.push(digits.slice(at, end));
    at = end;
  }
  return parts.join(" ");
}

// 64 bits against 10^12 values: the most likely number is likelier than the least by one part in 18 million.
function makeNumber(part: ReceiptPart, bytes: Uint8Array): string {
  if (bytes.length < 8) throw new Error("a receipt needs 8 bytes");
  const length = receiptDigits[part] - 2;
  let number = 0n;
  for (const byte of bytes.subarray(0, 8)) number = number * 256n + BigInt(byte);
  return withCheckDigits(String(number % 10n ** BigInt(length)).padStart(length, "0"));
}
