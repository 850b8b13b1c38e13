import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chancesOf } from "#domain/simulation/chances-of.ts";
import type { AddressKeys, FuzzyKeys } from "#domain/trends/address-keys.ts";
import { registrationsAtHand } from "#domain/trends/at-hand.ts";
import { channelDaysOf } from "#domain/trends/burst-from-one-channel.ts";
import { findPatterns } from "#domain/trends/find-patterns.ts";
import { sealAddress } from "#domain/trends/seal-registration.ts";
import { smallTownForTests } from "#domain/trends/small-town-for-tests.ts";
import { inTransaction } from "#server/database/open-database.ts";
import type { SignalTables } from "#server/database/signal-tables.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { signalSeal } from "#server/keys/signal-key.ts";
import { asSignals } from "./as-signals.ts";
import { packAddress, packFuzzy, packSeen } from "./packed-keys.ts";
import { readRegistrations } from "./read-registrations.ts";
import type { SealedSighting } from "./sealed-part.ts";

const at = new Date("2026-12-01T09:30:00Z");
const expected = new Set(["helper@aid.example"].map((text) => signalSeal(`contact ${text}`)));

type Row = { sighting: SealedSighting; address: { keys: AddressKeys; fuzzy: FuzzyKeys } | null };

/** Registrations in which every pattern is there, and much that is almost one. */
function someRegistrations(seed: number): Row[] {
  const draw = chancesOf(seed);
  const names = (of: string) => ({ first: [signalSeal(`surname ${of}`)], others: [] });
  const rows = smallTownForTests(draw, { houses: 5, homes: 1000 }).map(({ address: lines }): Row => {
    const { line1, city, state, postalCode } = lines;
    const text = draw(20) === 0 ? "nowhere" : `${line1}\n${city}, ${state} ${postalCode}`;
    const surnames = [names(`${draw(700)}`)];
    const document = draw(3) === 0 ? `${draw(150)}` : randomUUID();
    return {
      address: sealAddress(text, signalSeal),
      sighting: {
        party: randomUUID(),
        port: `port-${draw(3)}`,
        day: `2026-05-${10 + draw(9)}`,
        channel: ["script", "kiosk", "helper"][draw(3)] ?? "",
        names: surnames,
        surnames: surnames.map(({ first }) => first.join("")),
        people: Array.from({ length: draw(4) }, () => signalSeal(`person ${draw(900)}`)),
        contacts: [["helper@aid.example", `${draw(30)}`, randomUUID()][draw(3)] ?? ""].map((of) =>
          signalSeal(`contact ${of}`),
        ),
        documents: [{ written: signalSeal(`a ${document} ${draw(2)}`), lookAlike: signalSeal(`b ${document}`) }],
      },
    };
  });
  const burst = rows.slice(0, 80).map((row) => ({
    ...row,
    sighting: { ...row.sighting, party: randomUUID(), day: "2026-05-15", channel: "api" },
  }));
  return [...rows, ...burst].sort((a, b) => (a.sighting.party < b.sighting.party ? -1 : 1));
}

describe.each(engines)("what is read for a search on %s", { timeout: 60_000 }, (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());

  it.each([1, 2, 3])("gives the same findings as texts that are all at hand (%i)", async (seed) => {
    const rows = someRegistrations(seed);
    const signals = test.db.withTables<SignalTables>();
    await signals.deleteFrom("signals.registration").execute();
    await signals.insertInto("signals.registration").values(rows.map(asKept)).execute();
    const sightings = rows.map(({ sighting }) => sighting);
    const known = rows.flatMap(({ address }) => (address ? [{ name: "a shelter", ...address }] : [])).slice(0, 1);
    const plain = {
      ...registrationsAtHand({
        rows: sightings,
        keysOf: (row) => rows[row]?.address?.keys,
        fuzzyOf: (row) => rows[row]?.address?.fuzzy as FuzzyKeys,
      }),
      sharing: rows.map((_, row) => row),
      channelDays: channelDaysOf(sightings),
    };
    const found = findPatterns(plain, { places: known, expected });
    expect(new Set(found.map(({ name }) => name)).size).toBe(5);
    // In one part, and in some.
    for (const rowsAPart of [5000, 300]) {
      const read = await inTransaction(test.db, (tx) =>
        asSignals(tx, async (own) => {
          const searched = await readRegistrations(own, expected, rowsAPart);
          return { searched, found: findPatterns(searched, { places: known, expected }) };
        }),
      );
      expect(read.searched.table.size).toBe(rows.length);
      expect(read.searched.sharing.length).toBeLessThan(rows.length);
      expect(read.found).toEqual(found);
    }
  });
});

function asKept({ sighting, address }: Row) {
  const { party, port, day, channel, names = [], people, contacts, documents } = sighting;
  return {
    application_id: party,
    revision: 0,
    changed_at: at,
    port_slug: port,
    on_date: day,
    channel,
    address: address && packAddress(address.keys),
    suffix: address?.keys.suffix ?? "",
    direction: address?.keys.direction ?? "",
    fuzzy: address && packFuzzy(address.fuzzy),
    seen: packSeen({ names: [...names], people: [...people], contacts: [...contacts], documents: [...documents] }),
  };
}
