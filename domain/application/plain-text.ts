/**
 * "Write names and words as you write them. Paso changes no letter, no accent and no capital."
 *
 * Text is kept in composed form (NFC) without blanks at its ends. What no keyboard gives, and what turns the
 * direction of the text around it, is a problem; marks, apostrophes, joiners and emoji stay.
 */
import * as z from "zod/mini";
import { named } from "./problem.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const control = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff0-\uffff]|\p{Cs}/u;
const visible = /[^\p{C}\p{Z}\p{M}\u2800\u3164]/u;

/** Text without blanks at its ends, in NFC, with one kind of line end. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
}

/** Whether nothing in the text can be seen. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** One line of text of at most so many UTF-16 units. */
export function plainText(longest: number) {
  return z.string(named("not-text")).check(
    z.overwrite(tidy),
    z.refine((text: string) => !isBlank(text), { error: "missing", abort: true }),
    z.maxLength(longest, "too-long"),
    z.refine((text: string) => !control.test(text), "control-characters"),
  );
}

/** Text in lines of at most so many UTF-16 units altogether. */
export function plainLines(longest: number) {
  return z.string(named("not-text")).check(
    z.overwrite(tidy),
    z.refine((text: string) => !isBlank(text), { error: "missing", abort: true }),
    z.maxLength(longest, "too-long"),
    z.refine((text: string) => !control.test(text.replace(/[\n\t]/g, " ")), "control-characters"),
  );
}
