/**
 * "Addresses are compared by keys. The keys say whether two addresses are alike, and nobody can read an address in
 * them."
 */
import { nearSpellings } from "./near-spellings.ts";
import type { ReadAddress } from "./read-address.ts";
import { otherStreets } from "./read-street.ts";

/** Turns a text into what may be kept of it: a keyed fingerprint, or the text itself where nothing is kept. */
export type Seal = (text: string) => string;

/** What is compared of one address. Equal keys come from equal texts; a key says nothing without its seal. */
export type AddressKeys = {
  /** Number, street and zip, without suffix, direction and home; "" where no zip is written. */
  building: string;
  /** Number, street, city and state: for a zip that is missing or wrong. */
  city: string;
  /** The name of the street alone: a slip of the hand is a rare name. */
  name: string;
  /** Number and zip; "" where no zip is written. Only addresses that share it or `numberInState` are compared. */
  numberAtZip: string;
  numberInState: string;
  /** In the open, since they are few and say nothing: `ST`, `N`, or "". */
  suffix: string;
  direction: string;
  /** The home in the building; "" where none is written. */
  unit: string;
};

/** What is compared of an address that may have a slip in it; the first of each list is the spelling as written. */
export type FuzzyKeys = {
  /** The number with the street's name, as written and without each one letter. */
  streets: string[];
  /** The number with other names that the line may have meant. */
  others: string[];
  /** The state with the city's name, as written and without each one letter. */
  cities: string[];
};

/** The keys of an address by which buildings are found, each made when it is asked for: of most, few are. */
export class LazyAddressKeys implements AddressKeys {
  readonly #address: ReadAddress;
  readonly #seal: Seal;

  constructor(address: ReadAddress, seal: Seal) {
    this.#address = address;
    this.#seal = seal;
  }

  get building(): string {
    const { number, street, zip } = this.#address;
    return zip === "" ? "" : this.#seal(`building ${number} ${street} ${zip}`);
  }

  get city(): string {
    const { number, street, city, state } = this.#address;
    return this.#seal(`city ${number} ${street} ${city} ${state}`);
  }

  get name(): string {
    return this.#seal(`name ${this.#address.street}`);
  }

  get numberAtZip(): string {
    const { number, zip } = this.#address;
    return zip === "" ? "" : this.#seal(`zip ${number} ${zip}`);
  }

  get numberInState(): string {
    const { number, state } = this.#address;
    return this.#seal(`state ${number} ${state}`);
  }

  get suffix(): string {
    return this.#address.suffix;
  }

  get direction(): string {
    return this.#address.direction;
  }

  get unit(): string {
    const { number, street, unit } = this.#address;
    return unit === "" ? "" : this.#seal(`unit ${number} ${street} ${unit}`);
  }
}

/** The keys of an address, all made. */
export function addressKeys(address: ReadAddress, seal: Seal): AddressKeys {
  return allOf(new LazyAddressKeys(address, seal));
}

/** The same keys, all made, with another suffix and direction where they are given. */
export function allOf(keys: AddressKeys, written: { suffix: string; direction: string } = keys): AddressKeys {
  const { building, city, name, numberAtZip, numberInState, unit } = keys;
  const { suffix, direction } = written;
  return { building, city, name, numberAtZip, numberInState, suffix, direction, unit };
}

/** The keys by which an address with a slip finds its building. */
export function fuzzyKeys({ number, street, written, city, state }: ReadAddress, seal: Seal): FuzzyKeys {
  const sealStreet = (name: string) => seal(`street ${number} ${name}`);
  return {
    streets: nearSpellings(street).map(sealStreet),
    others: otherStreets(written).map(sealStreet),
    cities: nearSpellings(city).map((name) => seal(`place ${state} ${name}`)),
  };
}
