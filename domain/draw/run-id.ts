// The rule: every draw has a name that is never used again: its day, and which draw of that day it is.
import { writeWord } from "./bytes.ts";
import { RUN_ID_BYTES } from "./leaf.ts";

/** A run's eight bytes, from its day as `YYYY-MM-DD` and its number on that day, from 1. */
export function runIdOf(day: string, sequence: number): Uint8Array {
  const id = new Uint8Array(RUN_ID_BYTES);
  writeWord(id, 0, Number(day.replaceAll("-", "")));
  writeWord(id, 4, sequence);
  return id;
}

/** A run's name, as addresses have it: `20261122-1`. */
export function runNameOf(day: string, sequence: number): string {
  return `${day.replaceAll("-", "")}-${sequence}`;
}
