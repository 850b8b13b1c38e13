import { ENTRY_BYTES, writeEntry } from "../draw/entry.ts";
import { type Lane, type PortPlaces, quotasOf } from "../draw/lanes.ts";
import { makePool } from "../draw/pool.ts";
import { walk } from "../draw/walk.ts";
import type { Dice } from "./dice.ts";
import type { Policy } from "./policies.ts";
import { assumptions, type SimulatedParty } from "./population.ts";

/** What became of a party: the day of its award, from 0, or undefined while it waits. */
export type Fate = { party: SimulatedParty; awardedOn: number | undefined; mostRuns: number | undefined };

/** A simulated time: everybody's fate, and the places that were there, given, and used by people who came. */
export type Simulated = { fates: Fate[]; places: number; given: number; used: number };

/** Of so many parties the promise of a longest wait is worked out and held against what happens. */
const promisedEvery = 97;
const noDeficit = { urgent: 0, seniority: 0, lottery: 0 };

/** Lets a crowd wait for `days` days, with one draw of the real engine each day. */
export function simulate(
  crowd: readonly SimulatedParty[],
  policy: Policy,
  { days, placesPerDay, dice }: { days: number; placesPerDay: number; dice: Dice },
): Simulated {
  const fates: Fate[] = crowd.map((party) => ({ party, awardedOn: undefined, mostRuns: undefined }));
  const served = new Set<number>();
  const total = { places: 0, given: 0, used: 0 };
  let ports = new Map<number, PortPlaces>();
  let [waiting, next]: [Fate[], number] = [[], 0];
  for (let day = 0; day < days; day++) {
    ports = openPorts(ports, placesPerDay, day);
    for (; next < fates.length && (fates[next] as Fate).party.cohort <= day; next++) waiting.push(fates[next] as Fate);
    promise(waiting, day, { ports, policy });
    const lapsed = new Map<number, number>();
    const drawn = drawOnce(waiting, day, { ports, policy, dice });
    total.places += [...ports.values()].reduce((sum, { capacity }) => sum + capacity, 0);
    for (const { fate, port } of drawn.winners) {
      const { size, person } = fate.party;
      if (served.has(person) || dice.number() < assumptions.lapse) {
        lapsed.set(port, (lapsed.get(port) ?? 0) + size);
        if (!served.has(person)) continue;
      } else {
        total.given += size;
        if (dice.number() >= assumptions.noShow) total.used += size;
      }
      fate.awardedOn = served.has(person) ? undefined : day;
      served.add(person);
    }
    waiting = waiting.filter(({ party }) => !served.has(party.person));
    ports = new Map(
      [...ports].map(([port, { capacity }]) => {
        const deficit = Object.fromEntries(
          (["urgent", "seniority", "lottery"] as Lane[]).map((lane) => [lane, drawn.deficits[lane].get(port) ?? 0]),
        ) as Record<Lane, number>;
        return [port, { capacity, returned: (drawn.leftover.get(port) ?? 0) + (lapsed.get(port) ?? 0), deficit }];
      }),
    );
  }
  return { fates, ...total };
}

/** The same share of a day's places for each port every day, so that whole places come out over the days. */
function openPorts(
  before: ReadonlyMap<number, PortPlaces>,
  placesPerDay: number,
  day: number,
): Map<number, PortPlaces> {
  return new Map(
    assumptions.ports.map(([port, share]) => {
      const until = (days: number) => Math.floor((placesPerDay * days * share) / 100);
      const { returned = 0, deficit = noDeficit } = before.get(port) ?? {};
      return [port, { capacity: until(day + 1) - until(day), returned, deficit }];
    }),
  );
}

type Dials = { ports: ReadonlyMap<number, PortPlaces>; policy: Policy };

function drawOnce(waiting: readonly Fate[], day: number, { ports, policy, dice }: Dials & { dice: Dice }) {
  const secrets = new Uint8Array(waiting.length * 32);
  const entries = new Uint8Array(waiting.length * ENTRY_BYTES);
  waiting.forEach(({ party }, at) => {
    secrets.set(party.secret, at * 32);
    const tickets = policy.tickets(day - party.cohort, party.isUrgent);
    const { size, isUrgent: urgent, cohort, ports: accepted } = party;
    writeEntry(entries, at * ENTRY_BYTES, { size, tickets, urgent, cohort, ports: accepted });
  });
  const runId = new Uint8Array(8);
  new DataView(runId.buffer).setUint32(0, day);
  const pool = makePool(runId, { secrets, entries });
  const seed = new Uint8Array(32);
  dice.bytes(seed);
  const at = (index: number) => waiting[pool.givenAt[index] as number] as Fate;
  const keys = policy.keys(pool, seed, { partyAt: (index) => at(index).party, dice });
  const { upsilon, sigma } = policy;
  const walked = walk({ ...pool, keys }, { upsilon, sigma, ports });
  return { ...walked, winners: walked.awards.map(({ index, port }) => ({ fate: at(index), port })) };
}

/**
 * The longest wait that the rule promises at the first draw, in runs:
 * (persons ahead with a port in common + 9 for each acceptable port) / (their seniority places), and one.
 */
function promise(waiting: readonly Fate[], day: number, { ports, policy }: Dials): void {
  for (const [at, fate] of waiting.entries()) {
    if (fate.party.cohort !== day || at % promisedEvery !== 0) continue;
    const own = fate.party.ports;
    const perRun = own.reduce((sum, port) => {
      const places = ports.get(port);
      const steady = places && { capacity: places.capacity, returned: 0, deficit: noDeficit };
      return sum + (steady ? quotasOf(steady, policy.upsilon, policy.sigma).seniority : 0);
    }, 0);
    if (perRun === 0) continue;
    const ahead = waiting
      .filter(({ party }) => party.cohort <= day && party.ports.some((port) => own.includes(port)))
      .reduce((sum, { party }) => sum + party.size, 0);
    fate.mostRuns = Math.floor((ahead + 9 * own.length) / perRun) + 1;
  }
}
