import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw, firstDisagreement } from "./draw.ts";
import { ENTRY_BYTES, type Entry, writeEntry } from "./entry.ts";
import { lanes, type Parameters } from "./lanes.ts";
import { makePool } from "./pool.ts";
import { type Award, walk } from "./walk.ts";

const ports = [1, 2, 3];
const anyPorts = fc.uniqueArray(fc.constantFrom(...ports, 200), { minLength: 1, maxLength: 4 });

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  size: fc.integer({ min: 1, max: 10 }),
  tickets: fc.integer({ min: 1, max: 64 }),
  urgent: fc.boolean(),
  cohort: fc.integer({ min: 20_000, max: 20_004 }),
  ports: anyPorts,
});

const anyDebt = fc.integer({ min: 0, max: 9 });
const anyParameters: fc.Arbitrary<Parameters> = fc
  .record({
    upsilon: fc.integer({ min: 0, max: 100 }),
    sigma: fc.integer({ min: 0, max: 100 }),
    places: fc.array(
      fc.record({
        capacity: fc.integer({ min: 0, max: 30 }),
        returned: fc.integer({ min: 0, max: 5 }),
        deficit: fc.record({ urgent: anyDebt, seniority: anyDebt, lottery: anyDebt }),
      }),
      { minLength: ports.length, maxLength: ports.length },
    ),
  })
  .map(({ places, ...dials }) => ({ ...dials, ports: new Map(places.map((place, i) => [ports[i] as number, place])) }));

/** People with keys of their own, small enough that ties happen. */
const anyPeople = fc.array(fc.record({ entry: anyEntry, key: fc.integer({ min: 0, max: 200 }) }), { maxLength: 25 });
type People = { entry: Entry; key: number }[];

function walkOf(people: People, parameters: Parameters) {
  const entries = new Uint8Array(people.length * ENTRY_BYTES);
  people.forEach(({ entry }, i) => {
    writeEntry(entries, i * ENTRY_BYTES, entry);
  });
  const keys = Uint8Array.from(people.flatMap(({ key }) => [0, 0, 0, 0, 0, 0, 0, key]));
  return walk({ length: people.length, entries, keys }, parameters);
}

function outcome(awards: Award[], index: number) {
  const award = awards.find((one) => one.index === index);
  return award && { lane: award.lane, port: award.port };
}

function waitingOf(entries: Entry[]) {
  const packed = new Uint8Array(entries.length * ENTRY_BYTES);
  entries.forEach((entry, i) => {
    writeEntry(packed, i * ENTRY_BYTES, entry);
  });
  const secrets = entries.map((_, i) => createHash("sha256").update(String(i)).digest());
  return { secrets: new Uint8Array(Buffer.concat(secrets)), entries: packed };
}

const runId = Uint8Array.of(1, 53, 41, 2, 0, 0, 0, 1);
const seed = new Uint8Array(32).fill(7);

describe("a fair draw", () => {
  it("gives the same result for any order of submission", () => {
    const anyShuffled = fc
      .array(anyEntry, { minLength: 1, maxLength: 25 })
      .chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries.keys()], { minLength: entries.length })),
      );
    fc.assert(
      fc.property(anyShuffled, anyParameters, ([entries, order], parameters) => {
        const given = waitingOf(entries);
        const part = (packed: Uint8Array, width: number) =>
          Uint8Array.from(order.flatMap((i) => [...packed.subarray(i * width, (i + 1) * width)]));
        const one = makePool(runId, given);
        const other = makePool(runId, { secrets: part(given.secrets, 32), entries: part(given.entries, 16) });
        expect(other.leaves).toEqual(one.leaves);
        expect(draw(other, seed, parameters)).toEqual(draw(one, seed, parameters));
        expect([...other.givenAt].map((at) => order[at])).toEqual([...one.givenAt]);
      }),
    );
  });

  it("never lets a party's own size change its own outcome", () => {
    fc.assert(
      fc.property(anyPeople, anyParameters, fc.integer({ min: 1, max: 10 }), (people, parameters, size) => {
        const { awards } = walkOf(people, parameters);
        people.forEach(({ entry, key }, i) => {
          const resized = people.with(i, { entry: { ...entry, size }, key });
          expect(outcome(walkOf(resized, parameters).awards, i)).toEqual(outcome(awards, i));
        });
      }),
    );
  });

  it("borrows at most nine places a lane, and gives none at a closed port", () => {
    fc.assert(
      fc.property(anyPeople, anyParameters, (people, parameters) => {
        const { awards, closings, deficits, leftover } = walkOf(people, parameters);
        for (const [port, { capacity, returned, deficit }] of parameters.ports) {
          let given = 0;
          let owed = 0;
          for (const lane of lanes) {
            const here = awards.filter((award) => award.lane === lane && award.port === port);
            given += here.reduce((sum, { index }) => sum + (people[index]?.entry.size ?? 0), 0);
            if (closings[lane].get(port) === "closed") expect(here).toEqual([]);
            const debt = deficits[lane].get(port) ?? 0;
            expect(debt).toBeLessThanOrEqual(Math.max(9, deficit[lane]));
            owed += debt - deficit[lane];
          }
          expect(given + (leftover.get(port) ?? 0)).toBe(capacity + returned + owed);
        }
      }),
    );
  });

  it("draws for a party that is alone, and gives everybody a place where there are more places than people", () => {
    const deficit = { urgent: 0, seniority: 0, lottery: 0 };
    for (const parties of [1, 2, 12]) {
      const entries = Array.from({ length: parties }, (_, i) => ({
        ...{
          size: 1 + (i % 10),
          tickets: 1,
          urgent: i % 5 === 0,
          cohort: 20_000 + i,
          ports: [1 + (i % 3), 1 + ((i + 1) % 3)],
        },
      }));
      const places = new Map(ports.map((port) => [port, { capacity: 1_000, returned: 0, deficit }]));
      const drawn = draw(makePool(runId, waitingOf(entries)), seed, { upsilon: 10, sigma: 50, ports: places });
      expect(drawn.awards.map(({ index }) => index).sort((a, b) => a - b)).toEqual(entries.map((_, i) => i));
      const given = entries.reduce((sum, { size }) => sum + size, 0);
      expect([...drawn.leftover.values()].reduce((sum, left) => sum + left, 0)).toBe(3_000 - given);
    }
  });

  it("never serves a party worse for naming the ports that it truly accepts", () => {
    fc.assert(
      fc.property(anyPeople, anyParameters, anyPorts, (people, parameters, lie) => {
        const { awards } = walkOf(people, parameters);
        people.forEach(({ entry, key }, i) => {
          const lied = outcome(walkOf(people.with(i, { entry: { ...entry, ports: lie }, key }), parameters).awards, i);
          const wonByLie = lied !== undefined && entry.ports.includes(lied.port);
          const truthful = outcome(awards, i);
          if (wonByLie) expect(truthful).toBeDefined();
          if (wonByLie && truthful?.lane === lied.lane) {
            expect(entry.ports.indexOf(truthful.port)).toBeLessThanOrEqual(entry.ports.indexOf(lied.port));
          }
        });
      }),
    );
  });

  it("leaves nobody in the lottery with a reason to envy a later winner", () => {
    fc.assert(
      fc.property(anyPeople, anyParameters, (people, parameters) => {
        const { awards } = walkOf(people, parameters);
        const before = (a: number, b: number) => (people[a]?.key ?? 0) - (people[b]?.key ?? 0) || a - b;
        people.forEach(({ entry }, own) => {
          const mine = outcome(awards, own);
          if (mine && mine.lane !== "lottery") return;
          const rank = (port: number) =>
            entry.ports.includes(port) ? entry.ports.indexOf(port) : Number.POSITIVE_INFINITY;
          for (const { index, lane, port } of awards) {
            if (lane !== "lottery" || before(own, index) >= 0) continue;
            expect(rank(port)).toBeGreaterThanOrEqual(mine ? rank(mine.port) : Number.POSITIVE_INFINITY);
          }
        });
      }),
    );
  });

  it("publishes cutoffs from which every receipt tells its own outcome", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 25 }), anyParameters, (entries, parameters) => {
        const pool = makePool(runId, waitingOf(entries));
        expect(firstDisagreement(pool, draw(pool, seed, parameters))).toBeUndefined();
      }),
    );
  });

  it("notices an award that the cutoffs do not predict", () => {
    const parameters = {
      upsilon: 10,
      sigma: 50,
      ports: new Map([[1, { capacity: 9, returned: 0, deficit: { urgent: 0, seniority: 0, lottery: 0 } }]]),
    };
    const entry = { size: 1, tickets: 4, urgent: false, cohort: 20_000, ports: [1] };
    const pool = makePool(runId, waitingOf(Array.from({ length: 30 }, () => entry)));
    const drawn = draw(pool, seed, parameters);
    const [first, ...others] = drawn.awards;
    expect(firstDisagreement(pool, { ...drawn, awards: others })).toBe(first?.index);
  });

  it("keeps nobody waiting longer than the persons ahead and the seniority places allow", () => {
    const anyLater = fc.array(fc.record({ entry: anyEntry, key: fc.integer({ min: 0, max: 200 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(
        anyPeople,
        anyParameters,
        fc.infiniteStream(anyLater),
        fc.infiniteStream(fc.nat(200)),
        (people, given, later, keys) => {
          const own: Entry = { size: 4, tickets: 4, urgent: false, cohort: 20_010, ports: [1, 2] };
          const reached = own.ports.map((port) => given.ports.get(port)?.capacity ?? 0);
          const urgentShare = (capacity: number) => Math.floor((capacity * given.upsilon) / 100);
          const seniority = reached.map((capacity) =>
            Math.floor(((capacity - urgentShare(capacity)) * given.sigma) / 100),
          );
          const placesARun = seniority.reduce((sum, places) => sum + places, 0);
          fc.pre(placesARun > 0);
          const ahead = people.filter(({ entry }) => entry.ports.some((port) => own.ports.includes(port)));
          const personsAhead = ahead.reduce((sum, { entry }) => sum + entry.size, 0);
          const bound = Math.floor((personsAhead + 9 * own.ports.length) / placesARun) + 1;
          let waiting = [...people, { entry: own, key: 0 }];
          let parameters = given;
          for (let run = 1; ; run++) {
            waiting = waiting.map((person) => ({ ...person, key: keys.next().value as number }));
            const { awards, deficits, leftover } = walkOf(waiting, parameters);
            const served = new Set(awards.map(({ index }) => waiting[index]?.entry));
            if (served.has(own)) break;
            expect(run).toBeLessThan(bound);
            const arrivals: People = later.next().value;
            const newcomers = arrivals.map(({ entry, key }) => ({ entry: { ...entry, cohort: 20_011 + run }, key }));
            waiting = [...waiting.filter(({ entry }) => !served.has(entry)), ...newcomers];
            const owed = (port: number) => {
              const [urgent, senior, lottery] = lanes.map((lane) => deficits[lane].get(port) ?? 0) as [
                number,
                number,
                number,
              ];
              return { urgent, seniority: senior, lottery };
            };
            const next = [...parameters.ports].map(
              ([port, { capacity }]) =>
                [port, { capacity, returned: leftover.get(port) ?? 0, deficit: owed(port) }] as const,
            );
            parameters = { ...parameters, ports: new Map(next) };
          }
        },
      ),
    );
  });
});
