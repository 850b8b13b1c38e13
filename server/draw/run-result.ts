import type { Draw } from "#domain/draw/draw.ts";
import { type Lane, lanes, type PortPlaces } from "#domain/draw/lanes.ts";
import type { Pool } from "#domain/draw/pool.ts";
import { sizeAt } from "#domain/draw/pool.ts";

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
  const awarded: RunResult["awarded"] = { urgent: {}, seniority: {}, lottery: {} };
  for (const { index, lane, port } of awards) {
    const { parties, persons } = awarded[lane][port] ?? { parties: 0, persons: 0 };
    awarded[lane][port] = { parties: parties + 1, persons: persons + sizeAt(pool, index) };
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

function byLane<T>(of: (lane: Lane) => T): Record<Lane, T> {
  const [urgent, seniority, lottery] = lanes.map(of) as [T, T, T];
  return { urgent, seniority, lottery };
}
