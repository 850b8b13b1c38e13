/** Whole numbers from 0 up to and without a bound, of at most 2^32, that look like chance. */
export type Chances = (below: number) => number;

/**
 * Chance that is the same each time for the same seed (mulberry32): for made-up crowds, simulations and tests, and nothing
 * that is published or decided.
 */
export function chancesOf(seed: number): Chances {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
