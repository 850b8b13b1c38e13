import { fuzzyKeys, LazyAddressKeys } from "#domain/trends/address-keys.ts";
import { registrationsAtHand } from "#domain/trends/at-hand.ts";
import { type Cluster, findClusters, type KnownPlace, type Registration } from "#domain/trends/find-clusters.ts";
import { type ReadAddress, readAddress } from "#domain/trends/read-address.ts";
import type { PlaceLine, RegistrationLine } from "./trend-lines.ts";

/** Nothing of these keys is kept, so they need no seal. */
const open = (text: string) => text;

/** What a search holds of each registration: its address as it was read, and the true one where a file names it. */
export type SearchedRegistration = Registration & { read: ReadAddress | undefined; truth: string | undefined };

/** Prepares lines for one search; equal words are kept once, so that a million of them fit into memory. */
export function registrationReader(): (line: RegistrationLine) => SearchedRegistration {
  const words = new Map<string, string>();
  const once = (word: string) => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  return ({ party, port, day, surnames, address, channel, related, truth }) => {
    const read = readAddress(address);
    return {
      party,
      port: once(port),
      day: once(day),
      surnames: surnames.map(once),
      ...(channel === undefined ? {} : { channel: once(channel) }),
      ...(related === undefined ? {} : { related }),
      read: read && withEqualWordsOnce(read, once),
      truth: truth ? once(truth) : undefined,
    };
  };
}

/** The clusters among registrations that are at hand in the open: a file's, or made-up ones. */
export function findTrends(rows: readonly SearchedRegistration[], places: readonly PlaceLine[]): Cluster[] {
  const keysOf = (row: number) => {
    const read = rows[row]?.read;
    return read && new LazyAddressKeys(read, open);
  };
  const fuzzyOf = (row: number) => {
    const read = rows[row]?.read;
    if (!read) throw new Error("Fuzzy keys are asked of an address that has keys.");
    return fuzzyKeys(read, open);
  };
  return findClusters(registrationsAtHand({ rows, keysOf, fuzzyOf }), places.flatMap(knownPlace));
}

function knownPlace({ name, address: lines }: PlaceLine): KnownPlace[] {
  const address = readAddress(lines);
  return address ? [{ name, keys: new LazyAddressKeys(address, open), fuzzy: fuzzyKeys(address, open) }] : [];
}

function withEqualWordsOnce(address: ReadAddress, once: (word: string) => string): ReadAddress {
  const { number, street, written, suffix, direction, unit, city, state, zip } = address;
  return {
    number: once(number),
    street: once(street),
    written: once(written),
    suffix,
    direction,
    unit: once(unit),
    city: once(city),
    state: once(state),
    zip: once(zip),
  };
}
