// The rule: of your answers the draw knows five things only: how many you are, your tickets, whether your case is urgent,
// the day you registered, and your ports in order. No name, language, address, device or hour of the day.
import { wordAt, writeWord } from "./bytes.ts";

/** Bytes of one packed entry. */
export const ENTRY_BYTES = 16;

/** The most ports one application lists. */
export const MOST_PORTS = 8;

/** Where in a packed entry each thing stands. */
export const entryAt = { size: 1, tickets: 2, flags: 3, cohort: 4, ports: 8 } as const;

/** Flag bit of an urgent application. The other seven bits are 0. */
export const URGENT = 1;

/** What the draw knows of an application. */
export type Entry = {
  /** People in the party, 1-10. */
  size: number;
  /** 1-64. */
  tickets: number;
  urgent: boolean;
  /** UTC day of registration, in days since 1970-01-01. */
  cohort: number;
  /** Port codes 1-255, the preferred one first: one to eight, all different. */
  ports: readonly number[];
};

/** Writes an entry as the draw hashes it. An entry outside the format is a fault. */
export function writeEntry(into: Uint8Array, at: number, entry: Entry): void {
  if (!isEntry(entry)) throw new Error(`This entry is outside the draw's format: ${JSON.stringify(entry)}`);
  into.fill(0, at, at + ENTRY_BYTES);
  into[at] = 1;
  into[at + entryAt.size] = entry.size;
  into[at + entryAt.tickets] = entry.tickets;
  into[at + entryAt.flags] = entry.urgent ? URGENT : 0;
  writeWord(into, at + entryAt.cohort, entry.cohort);
  into.set(entry.ports, at + entryAt.ports);
}

/** Whether the 16 bytes at `at` are what `writeEntry` writes. */
export function isEntryAt(packed: Uint8Array, at: number): boolean {
  const listed = packed.subarray(at + entryAt.ports, at + ENTRY_BYTES);
  const end = listed.indexOf(0);
  const ports = Array.from(end < 0 ? listed : listed.subarray(0, end));
  const [version, size = 0, tickets = 0, flags = 0] = packed.subarray(at, at + entryAt.cohort);
  const entry = { size, tickets, urgent: flags === URGENT, cohort: wordAt(packed, at + entryAt.cohort), ports };
  return (
    version === 1 && flags <= URGENT && listed.subarray(ports.length).every((code) => code === 0) && isEntry(entry)
  );
}

function isEntry({ size, tickets, cohort, ports }: Entry): boolean {
  return (
    isWhole(size, 1, 10) &&
    isWhole(tickets, 1, 64) &&
    isWhole(cohort, 0, 0xffff_ffff) &&
    isWhole(ports.length, 1, MOST_PORTS) &&
    ports.every((port) => isWhole(port, 1, 255)) &&
    new Set(ports).size === ports.length
  );
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
