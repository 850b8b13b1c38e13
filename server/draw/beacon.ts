import type { BeaconName, Commitment } from "#domain/draw/record.ts";
import { randomBytes } from "#server/chance.ts";
import type { Executor } from "#server/database/open-database.ts";
import type { Settings } from "#server/settings.ts";
import { readCeremony } from "./ceremony.ts";
import { askDrand, drandRoundAt, drandTimeOf, quicknet } from "./drand.ts";

/** What a beacon says: 32 bytes, and what they were made of, by which others can check them. */
export type BeaconValue = { value: Uint8Array; proof?: string };

/** Where a kind of beacon comes from: what it says, or undefined while it has not spoken. */
export type BeaconSource = (beacon: BeaconName, of: { db: Executor; run: string }) => Promise<BeaconValue | undefined>;

const sources: Record<BeaconName["kind"], BeaconSource> = {
  // 32 bytes that this installation makes after the freeze. Its name says what it is worth to others.
  local: async () => ({ value: randomBytes(32) }),
  ceremony: readCeremony,
  drand: askDrand,
};

/** So long after the freeze a round of drand is made that decides: nobody can know it while the pool is still open. */
const drandMinutes = 5;
const minute = 60_000;

/** The beacons of a run that freezes at an instant, in the order of `DRAW_BEACONS`. */
export function beaconsFor(
  { DRAW_BEACONS, CEREMONY, BEACON_WAIT_MINUTES }: Settings,
  freezesAt: Date,
): Pick<Commitment, "beacon" | "fallbacks"> {
  const nameOf: Record<BeaconName["kind"], () => BeaconName> = {
    local: () => ({ kind: "local", id: "not-verifiable", round: 0 }),
    ceremony: () => ({ kind: "ceremony", id: CEREMONY ?? "", round: dayOf(freezesAt) }),
    drand: () => {
      const round = drandRoundAt(quicknet, new Date(freezesAt.getTime() + drandMinutes * minute));
      return { kind: "drand", id: quicknet.id, round };
    },
  };
  const [beacon, ...others] = DRAW_BEACONS.map((kind) => nameOf[kind]()) as [BeaconName, ...BeaconName[]];
  return { beacon, fallbacks: others.map((name) => ({ ...name, waitMinutes: BEACON_WAIT_MINUTES })) };
}

/** Whether nobody can know yet what decides a run. A run that would freeze later than this could have chosen its pool. */
export function isStillUnknown({ beacon, fallbacks }: Pick<Commitment, "beacon" | "fallbacks">, at: Date): boolean {
  return [beacon, ...fallbacks].every(({ kind, round }) => kind !== "drand" || drandTimeOf(quicknet, round) > at);
}

/**
 * Asks for the number that decides a frozen run: the beacon that was committed to, and where that has not spoken
 * `waitMinutes` after its time, the next one, in the order that was committed to.
 * @returns which one has spoken and what, or undefined while the run must wait.
 */
export async function hearBeacon(
  db: Executor,
  {
    run,
    beacon,
    fallbacks,
    at,
    frozenAt,
  }: Pick<Commitment, "run" | "beacon" | "fallbacks"> & { at: Date; frozenAt: Date },
): Promise<{ name: BeaconName; spoken: BeaconValue } | undefined> {
  let goesOnAt = frozenAt.getTime() + (beacon.kind === "drand" ? drandMinutes * minute : 0);
  for (const { waitMinutes, ...name } of [{ ...beacon, waitMinutes: 0 }, ...fallbacks]) {
    goesOnAt += waitMinutes * minute;
    if (at.getTime() < goesOnAt) return undefined;
    const spoken = await sources[name.kind](name, { db, run });
    if (spoken) return { name, spoken };
  }
  return undefined;
}

/** A day as a number that people can read: 20261122. */
function dayOf(at: Date): number {
  return Number(at.toISOString().slice(0, 10).replaceAll("-", ""));
}
