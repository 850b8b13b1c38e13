import type { AddressKeys, FuzzyKeys } from "#domain/trends/address-keys.ts";
import { fewest } from "#domain/trends/find-buildings.ts";
import type { Registrations } from "#domain/trends/find-clusters.ts";
import { nearCrowds } from "#domain/trends/near-crowds.ts";
import type { Sighting } from "#domain/trends/patterns.ts";
import type { SignalsTransaction } from "./as-signals.ts";
import { unpackAddress, unpackFuzzy, unpackSeen } from "./packed-keys.ts";

const batch = 20_000;
const first = "00000000-0000-0000-0000-000000000000";

/** A registration as trends see it: nothing of it can be read. */
export type SealedSighting = Sighting & { port: string };

/**
 * Every registration that is kept, for one search. Fuzzy keys are read only of those beside an address that many gave:
 * they are most of the bytes.
 */
export async function readRegistrations(
  tx: SignalsTransaction,
): Promise<Omit<Registrations, "rows"> & { rows: SealedSighting[] }> {
  const rows: SealedSighting[] = [];
  const keys: (AddressKeys | undefined)[] = [];
  const words = new Map<string, string>();
  const one = (word: string) => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  for (let after = first; ; ) {
    const read = await tx
      .selectFrom("signals.registration")
      .select(["application_id", "port_slug", "on_date", "channel", "address", "suffix", "direction", "seen"])
      .where("application_id", ">", after)
      .orderBy("application_id")
      .limit(batch)
      .execute();
    for (const { application_id: party, port_slug, on_date, channel, address, suffix, direction, seen } of read) {
      const { names, ...others } = unpackSeen(seen);
      const surnames = names.map((name) => name.first.join(""));
      rows.push({ party, port: one(port_slug), day: one(on_date), channel: one(channel), surnames, names, ...others });
      keys.push(address ? unpackAddress(address, { suffix: one(suffix), direction: one(direction) }) : undefined);
    }
    const last = read.at(-1);
    if (!last) break;
    after = last.application_id;
  }
  const keysOf = (row: number) => keys[row];
  const near = nearCrowds({ size: rows.length, keysOf }, fewest);
  const fuzzy = new Map<number, FuzzyKeys>();
  for (let at = 0; at < near.length; at += batch) {
    const part = near.slice(at, at + batch);
    const places = new Map(part.map((row) => [rows[row]?.party ?? "", row]));
    const read = await tx
      .selectFrom("signals.registration")
      .select(["application_id", "fuzzy"])
      .where("application_id", "in", [...places.keys()])
      .execute();
    for (const { application_id, fuzzy: packed } of read) {
      const row = places.get(application_id);
      if (row !== undefined && packed) fuzzy.set(row, unpackFuzzy(packed));
    }
  }
  const fuzzyOf = (row: number) => {
    const own = fuzzy.get(row);
    if (!own) throw new Error("Fuzzy keys are asked of a registration far from every crowd.");
    return own;
  };
  return { rows, keysOf, fuzzyOf };
}
