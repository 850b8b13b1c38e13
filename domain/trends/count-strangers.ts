/**
 * "A family is not a crowd." Parties that share a surname, or have said that they are related, count once. Where a
 * name is so common that strangers share it by chance, as many are counted as strangers as chance explains: otherwise
 * people whose names are common would be seen less, and those whose names are rare more.
 */
import type { SurnameKeys } from "./surname-keys.ts";

/** A party at an address: the lines of family of all its people, and whom it has said it belongs to. */
export type PartyNames = { names: readonly SurnameKeys[]; related: readonly string[]; party: string };

/** How many of the parties have no family among the others, and how many first surnames they have together. */
export type Strangers = { unrelated: number; surnames: number };

/**
 * Counts the strangers among parties at one address.
 * @param shareOf the share of all parties that carry a line of family, from 0 to 1 (`surnameShares`).
 */
export function countStrangers(parties: readonly PartyNames[], shareOf: SurnameShares): Strangers {
  const firsts = new Set<string>();
  const others = new Set<string>();
  const relatives = new Set<string>();
  const all = new Set<string>();
  const kin = new Map<string, number>();
  let alone = 0;
  for (const { names, related, party } of parties) {
    const first = names.flatMap((name) => name.first);
    const other = names.flatMap((name) => name.others);
    for (const key of first) all.add(key);
    const isRelative = relatives.has(party);
    for (const one of related) relatives.add(one);
    if (isRelative) continue;
    const shared = first.find((key) => firsts.has(key) || others.has(key)) ?? other.find((key) => firsts.has(key));
    if (shared !== undefined) {
      kin.set(shared, (kin.get(shared) ?? 0) + 1);
      continue;
    }
    // A family's in-laws do not draw their own families in: only parties that are counted add lines.
    alone++;
    for (const key of first) firsts.add(key);
    for (const key of other) others.add(key);
  }
  let byChance = 0;
  for (const [key, count] of kin) {
    byChance += Math.min(count, carriersByChance(parties.length * Math.min(mostShare, shareOf.get(key) ?? 0)) - 1);
  }
  return { unrelated: Math.round(alone + byChance), surnames: all.size };
}

/** No name is commoner than this among people from everywhere; only a family among few makes it look so. */
const mostShare = 0.05;

/** Where one of many strangers carries a name, how many of them do, on average; `expected` carriers without knowing. */
function carriersByChance(expected: number): number {
  return expected < 1e-6 ? 1 : expected / (1 - Math.exp(-expected));
}

/** What share of all parties carries each line of family. A line that is not in it is rare. */
export type SurnameShares = ReadonlyMap<string, number>;

/** The share of these parties that carry each line of family. */
export function surnameShares(parties: readonly (readonly SurnameKeys[])[]): SurnameShares {
  const shares = new Map<string, number>();
  for (const names of parties) {
    const lines = names.flatMap(({ first, others }) => [...first, ...others]);
    for (const key of new Set(lines)) shares.set(key, (shares.get(key) ?? 0) + 1 / parties.length);
  }
  return shares;
}
