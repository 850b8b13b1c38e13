import { chancesOf } from "./chances-of.ts";

/** What a simulated crowd is thrown with. */
export type Dice = {
  /** A number from 0 up to and without 1. */
  number(): number;
  /** One of several, each as likely as its weight says. */
  pick<T>(of: readonly (readonly [T, number])[]): T;
  /** Fills with bytes. */
  bytes(into: Uint8Array): void;
};

const words = 2 ** 32;

/** Dice that fall the same way for the same seed. */
export function diceOf(seed: number): Dice {
  const draw = chancesOf(seed);
  const number = () => draw(words) / words;
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
      for (let at = 0; at < into.length; at++) into[at] = draw(256);
    },
  };
}
