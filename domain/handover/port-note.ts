/** "What a port's own system says about an appointment is a note for the officer. It never changes a place." */
import * as z from "zod/mini";
import { plainLines } from "#domain/application/plain-text.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";

/** A note about one party: its number, and words for the officer. */
export type PortNote = { handle: string; note: string };

const longestNote = 1000;

const shape = z.strictObject({ handle: z.string(), note: plainLines(longestNote) });

/** Reads one line of what a port's own system sends back; undefined where it is no note, or says anything more. */
export function readPortNote(line: string): PortNote | undefined {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return undefined;
  }
  const note = shape.safeParse(read);
  if (!note.success) return undefined;
  const handle = readNumber("handle", note.data.handle);
  return handle.ok ? { handle: handle.digits, note: note.data.note } : undefined;
}
