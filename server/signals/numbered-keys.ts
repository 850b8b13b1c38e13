import type { AddressNumbers } from "#domain/trends/address-table.ts";
import { fewestAlike } from "#domain/trends/find-patterns.ts";
import { signalKeyLength } from "#server/keys/signal-key.ts";
import { KeyNumbers } from "./key-numbers.ts";
import { keyPlaces, packedAddressLength } from "./packed-keys.ts";
import type { SealedPart } from "./sealed-part.ts";

/** Numbers the keys of registrations, part by part, so that what many have in common is seen without unpacking all. */
export class NumberedKeys {
  readonly #cells = new KeyNumbers();
  readonly #names = new KeyNumbers();
  readonly #numbersAtZip = new KeyNumbers();
  readonly #numbersInState = new KeyNumbers();
  readonly #columns: AddressNumbers[] = [];
  readonly #people = new SharedKeys();
  readonly #contacts = new SharedKeys();
  readonly #documents = new SharedKeys();
  #rows = 0;

  /** @param expected contacts that many may give: they make no row of interest. */
  constructor(expected: Iterable<string>) {
    for (const key of expected) this.#contacts.expect(key);
  }

  add(part: SealedPart): void {
    this.#addAddresses(part);
    const { seen, seenFrom, size } = part;
    const bytes = viewOf(seen);
    // The order in which `packSeen` writes; of documents as written nothing is counted.
    const lists = [this.#people, this.#contacts, undefined, this.#documents];
    for (let row = 0; row < size; row++) {
      let at = seenFrom[row] as number;
      for (const list of lists) {
        const end = at + 1 + bytes.getUint8(at) * signalKeyLength;
        at++;
        for (; at < end; at += signalKeyLength) list?.add(this.#rows + row, bytes, at);
      }
    }
    this.#rows += size;
  }

  /** The numbers of the addresses of all rows. */
  addressNumbers(): AddressNumbers {
    const whole = (column: keyof AddressNumbers) => joined(this.#columns.map((part) => part[column]));
    return {
      cells: whole("cells"),
      names: whole("names"),
      numbersAtZip: whole("numbersAtZip"),
      numbersInState: whole("numbersInState"),
    };
  }

  /** In order, the rows with a person, a contact or a document that enough of them have for a pattern. */
  sharing(): number[] {
    const rows = new Set<number>();
    this.#people.addRowsOf(fewestAlike.people, rows);
    this.#contacts.addRowsOf(fewestAlike.contacts, rows);
    this.#documents.addRowsOf(fewestAlike.documents, rows);
    return [...rows].sort((a, b) => a - b);
  }

  #addAddresses({ addresses, size }: SealedPart): void {
    const bytes = viewOf(addresses);
    const none = () => new Int32Array(size).fill(-1);
    const column = { cells: none(), names: none(), numbersAtZip: none(), numbersInState: none() };
    for (let row = 0; row < size; row++) {
      const at = row * packedAddressLength;
      // Every address that can be compared has a city key.
      if (isNought(bytes, at + keyPlaces.city)) continue;
      const hasZip = !isNought(bytes, at + keyPlaces.building);
      column.cells[row] = this.#cells.numberOf(bytes, at + (hasZip ? keyPlaces.building : keyPlaces.city));
      column.names[row] = this.#names.numberOf(bytes, at + keyPlaces.name);
      if (hasZip) column.numbersAtZip[row] = this.#numbersAtZip.numberOf(bytes, at + keyPlaces.numberAtZip);
      column.numbersInState[row] = this.#numbersInState.numberOf(bytes, at + keyPlaces.numberInState);
    }
    this.#columns.push(column);
  }
}

/** Keys of one kind, and which rows have them. */
class SharedKeys {
  readonly #numbers = new KeyNumbers();
  readonly #rows: number[] = [];
  readonly #of: number[] = [];
  #expected = 0;

  /** To be called before any row is added. */
  expect(key: string): void {
    this.#numbers.numberOf(viewOf(Buffer.from(key, "latin1")), 0);
    this.#expected = this.#numbers.size;
  }

  add(row: number, bytes: DataView, at: number): void {
    const number = this.#numbers.numberOf(bytes, at);
    if (number < this.#expected) return;
    this.#rows.push(row);
    this.#of.push(number);
  }

  addRowsOf(fewest: number, rows: Set<number>): void {
    const counts = new Int32Array(this.#numbers.size);
    for (const number of this.#of) counts[number] = (counts[number] as number) + 1;
    this.#of.forEach((number, at) => {
      if ((counts[number] as number) >= fewest) rows.add(this.#rows[at] as number);
    });
  }
}

function isNought(bytes: DataView, at: number): boolean {
  for (let word = at; word < at + signalKeyLength; word += 4) if (bytes.getInt32(word) !== 0) return false;
  return true;
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
