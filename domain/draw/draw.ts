// The rule: one draw a day gives places to those who wait. Anybody can compute it again from what we publish.
import { type Cutoffs, cutoffsOf, predictor } from "./cutoffs.ts";
import { keysOf } from "./keys.ts";
import type { Parameters } from "./lanes.ts";
import type { Pool } from "./pool.ts";
import { type Walk, walk } from "./walk.ts";

/** A whole draw: the walk, the keys in pool order, and the cutoffs. */
export type Draw = Walk & { keys: Uint8Array; cutoffs: Cutoffs };

/** Draws. The same pool, seed and parameters give the same draw, whatever the order of submission was. */
export function draw(pool: Pool, seed: Uint8Array, parameters: Parameters): Draw {
  const keys = keysOf(pool, seed);
  const walked = walk({ ...pool, keys }, parameters);
  return { ...walked, keys, cutoffs: cutoffsOf(walked, { ...pool, keys }) };
}

/** The index of the first application whose award its cutoffs do not predict, or undefined if all agree. */
export function firstDisagreement(pool: Pool, { keys, awards, cutoffs }: Draw): number | undefined {
  const awarded = new Map(awards.map((award) => [award.index, award]));
  const predict = predictor(cutoffs);
  const positioned = { leaves: pool.leaves, entries: pool.entries, keys };
  for (let index = 0; index < pool.length; index++) {
    const predicted = predict(positioned, index);
    const award = awarded.get(index);
    if (predicted?.lane !== award?.lane || predicted?.port !== award?.port) return index;
  }
  return undefined;
}
