/** Chance that is the same for the same seed: the simulator's, and nothing that is published or decided. */
export type Dice = {
  /** A number from 0 up to and without 1. */
  number(): number;
  /** One of several, each as likely as its weight says. */
  pick<T>(of: readonly (readonly [T, number])[]): T;
  /** Fills with bytes. */
  bytes(into: Uint8Array): void;
};

/** Dice of a seed (mulberry32: 32 bits of state, good enough for crowds). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const word = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const number = () => word() / 0x1_0000_0000;
  return {
    number,
    pick(of) {
      let left = number() * of.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of of) {
        left -= weight;
        if (left < 0) return one;
      }
      return of[of.length - 1]?.[0] as (typeof of)[number][0];
    },
    bytes(into) {
      for (let at = 0; at < into.length; at++) into[at] = word() & 0xff;
    },
  };
}
