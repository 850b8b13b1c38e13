// The rule: how many places went to whom by which turn, what is left and what is owed, in numbers that can be added up.
import type { Draw } from "./draw.ts";
import { type Lane, lanes, type PortPlaces } from "./lanes.ts";
import type { Pool } from "./pool.ts";
import { sizeAt } from "./pool.ts";

type ByCode<T> = Record<string, T>;
type ByLane<T> = Record<Lane, ByCode<T>>;

/** A run's result as it is published and kept; ports are decimal codes. */
export type RunResult = {
  cutoffs: ByLane<string>;
  awarded: ByLane<{ parties: number; persons: number }>;
  deficits: ByLane<number>;
  leftover: ByCode<number>;
};

/** The result of a draw. */
export function resultOf(pool: Pool, { awards, cutoffs, deficits, leftover }: Draw): RunResult {
  const nobody = () => Object.fromEntries([...leftover.keys()].map((port) => [port, { parties: 0, persons: 0 }]));
  const awarded: RunResult["awarded"] = byLane(nobody);
  for (const { index, lane, port } of awards) {
    const given = awarded[lane][port];
    if (!given) throw new Error(`A place was given at port ${port}, which is not in the run.`);
    given.parties++;
    given.persons += sizeAt(pool, index);
  }
  return {
    cutoffs,
    awarded,
    deficits: byLane((lane) => Object.fromEntries(deficits[lane])),
    leftover: Object.fromEntries(leftover),
  };
}

/** The result of a run in whose pool nobody stood: all places are left over, and what was owed is still owed. */
export function resultOfNobody(ports: ReadonlyMap<number, PortPlaces>): RunResult {
  const ofPorts = <T>(value: (places: PortPlaces) => T) =>
    Object.fromEntries([...ports].map(([code, places]) => [code, value(places)]));
  return {
    cutoffs: byLane(() => ofPorts(() => "open")),
    awarded: byLane(() => ({})),
    deficits: byLane((lane) => ofPorts(({ deficit }) => deficit[lane])),
    leftover: ofPorts(({ capacity, returned }) => capacity + returned),
  };
}

/** Parties that got a place, in all turns and at all ports. */
export function awardedParties({ awarded }: Pick<RunResult, "awarded">): number {
  const given = lanes.flatMap((lane) => Object.values(awarded[lane]));
  return given.reduce((sum, { parties }) => sum + parties, 0);
}

function byLane<T>(of: (lane: Lane) => T): Record<Lane, T> {
  const [urgent, seniority, lottery] = lanes.map(of) as [T, T, T];
  return { urgent, seniority, lottery };
}
