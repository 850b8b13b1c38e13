/** "Type or paste the numbers as you have them: with blanks or hyphens or without, in the digits of any script." */
import { foldDigits } from "../application/digits.ts";
import { hasCheckDigits } from "./check-digits.ts";
import { type ReceiptPart, receiptDigits } from "./receipt.ts";

/** What is wrong with a number that was typed. */
export type ReceiptProblem = "missing" | "not-digits" | "too-short" | "too-long" | "wrong-digit";

/** A number of a receipt as it was meant, in ASCII digits, or what is wrong with it. */
export type ReadNumber = { ok: true; digits: string } | { ok: false; problem: ReceiptProblem };

// Blanks, hyphens of every kind, dots, slashes, and marks that cannot be seen (a paste brings them).
const between = /[\p{Z}\p{Pd}\p{Cf}\s./_:,]/gu;

/** Reads one number. `wrong-digit` means that the check digits do not fit: at least one digit is not as it was given. */
export function readNumber(part: ReceiptPart, typed: string): ReadNumber {
  const digits = foldDigits(typed.replace(between, ""));
  if (digits === "") return { ok: false, problem: "missing" };
  if (!/^\d+$/.test(digits)) return { ok: false, problem: "not-digits" };
  if (digits.length < receiptDigits[part]) return { ok: false, problem: "too-short" };
  if (digits.length > receiptDigits[part]) return { ok: false, problem: "too-long" };
  return hasCheckDigits(digits) ? { ok: true, digits } : { ok: false, problem: "wrong-digit" };
}

/** Both numbers pasted into the field of the first one are put where they belong. */
export function splitReceipt(typed: { handle: string; secret: string }): { handle: string; secret: string } {
  const digits = foldDigits(typed.handle.replace(between, ""));
  const both = receiptDigits.handle + receiptDigits.secret;
  if (typed.secret.trim() !== "" || digits.length !== both || !/^\d+$/.test(digits)) return typed;
  return { handle: digits.slice(0, receiptDigits.handle), secret: digits.slice(receiptDigits.handle) };
}
