import type { AddressKeys, FuzzyKeys } from "#domain/trends/address-keys.ts";
import type { SealedRegistration } from "#domain/trends/seal-registration.ts";
import type { SurnameKeys } from "#domain/trends/surname-keys.ts";
import { signalKeyLength } from "#server/keys/signal-key.ts";

// Keys are texts of 16 bytes. In a row they lie one behind the other: a registration has forty of them.
const none = "\0".repeat(signalKeyLength);
const addressOrder = ["building", "city", "name", "numberAtZip", "numberInState", "unit"] as const;

/** The keys of an address as one value; what is not written is nought. Suffix and direction stand in the open. */
export function packAddress(keys: AddressKeys): Buffer {
  return Buffer.from(addressOrder.map((name) => keys[name] || none).join(""), "latin1");
}

/** How many bytes `packAddress` gives. */
export const packedAddressLength = addressOrder.length * signalKeyLength;

const place = (name: (typeof addressOrder)[number]) => addressOrder.indexOf(name) * signalKeyLength;

/** Where each key of an address lies in what `packAddress` wrote; a key that is not written is nought there. */
export const keyPlaces = {
  building: place("building"),
  city: place("city"),
  name: place("name"),
  numberAtZip: place("numberAtZip"),
  numberInState: place("numberInState"),
  unit: place("unit"),
};

/** Reads what `packAddress` wrote, from one place in many of them; each key when it is asked for. */
export class PackedAddress implements AddressKeys {
  readonly suffix: string;
  readonly direction: string;
  readonly #packed: Buffer;
  readonly #from: number;

  constructor(packed: Buffer, from: number, { suffix, direction }: { suffix: string; direction: string }) {
    this.suffix = suffix;
    this.direction = direction;
    this.#packed = packed;
    this.#from = from;
  }

  get building(): string {
    return this.#at(keyPlaces.building);
  }

  get city(): string {
    return this.#at(keyPlaces.city);
  }

  get name(): string {
    return this.#at(keyPlaces.name);
  }

  get numberAtZip(): string {
    return this.#at(keyPlaces.numberAtZip);
  }

  get numberInState(): string {
    return this.#at(keyPlaces.numberInState);
  }

  get unit(): string {
    return this.#at(keyPlaces.unit);
  }

  #at(place: number): string {
    const from = this.#from + place;
    const key = this.#packed.toString("latin1", from, from + signalKeyLength);
    return key === none ? "" : key;
  }
}

/** The fuzzy keys of an address as one value. */
export function packFuzzy({ streets, others, cities }: FuzzyKeys): Buffer {
  return packLists([streets, others, cities]);
}

/** Reads what `packFuzzy` wrote. */
export function unpackFuzzy(packed: Uint8Array): FuzzyKeys {
  const [streets = [], others = [], cities = []] = unpackLists(packed);
  return { streets, others, cities };
}

type Seen = Omit<SealedRegistration, "address">;

/** Everything but the address as one value. */
export function packSeen({ names, people, contacts, documents }: Seen): Buffer {
  return packLists([
    people,
    contacts,
    documents.map(({ written }) => written),
    documents.map(({ lookAlike }) => lookAlike),
    ...names.flatMap(({ first, others }) => [first, others]),
  ]);
}

/** Reads what `packSeen` wrote. */
export function unpackSeen(packed: Uint8Array): Seen {
  const [people = [], contacts = [], written = [], alike = [], ...surnames] = unpackLists(packed);
  const names: SurnameKeys[] = [];
  for (let at = 0; at < surnames.length; at += 2)
    names.push({ first: surnames[at] ?? [], others: surnames[at + 1] ?? [] });
  return {
    names,
    people,
    contacts,
    documents: written.map((own, at) => ({ written: own, lookAlike: alike[at] ?? "" })),
  };
}

/** Each list is its length in one byte, and then its keys. */
function packLists(lists: readonly (readonly string[])[]): Buffer {
  const most = 255;
  return Buffer.concat(
    lists.map((list) =>
      Buffer.from(String.fromCharCode(Math.min(most, list.length)) + list.slice(0, most).join(""), "latin1"),
    ),
  );
}

function unpackLists(packed: Uint8Array): string[][] {
  const text = Buffer.from(packed.buffer, packed.byteOffset, packed.length).toString("latin1");
  const lists: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const count = text.charCodeAt(at++);
    lists.push(
      Array.from({ length: count }, (_, key) =>
        text.slice(at + key * signalKeyLength, at + (key + 1) * signalKeyLength),
      ),
    );
    at += count * signalKeyLength;
  }
  return lists;
}
