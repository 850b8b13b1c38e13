/**
 * "Nobody can say when your turn comes. This is what happened in the last draws: how many parties waited, how many got
 * an offer, and how long those had waited."
 */

/** What a past draw did. */
export type PastDraw = { waiting: number; offers: number };

/** The chance in the last draws, or undefined where there was no draw with a party in it. */
export type Odds = { draws: number; outOf: 100 | 1000 | 10_000; offers: number } | undefined;

/** The draws of which something can be said: nobody was waiting in the others. */
export function drawsWithParties<Draw extends { waiting: number }>(past: readonly Draw[]): Draw[] {
  return past.filter((draw) => draw.waiting > 0);
}

/**
 * The mean chance of one party in one draw, as "n out of 100" (1,000 and 10,000 where it is smaller), never rounded up:
 * 0 means less than one in ten thousand.
 */
export function oddsOf(past: readonly PastDraw[]): Odds {
  const draws = drawsWithParties(past);
  const waiting = draws.reduce((sum, draw) => sum + draw.waiting, 0);
  if (waiting === 0) return undefined;
  const chance = draws.reduce((sum, draw) => sum + draw.offers, 0) / waiting;
  const outOf = ([100, 1000] as const).find((base) => chance * base >= 1) ?? 10_000;
  return { draws: draws.length, outOf, offers: Math.floor(chance * outOf + 1e-9) };
}

/** How many days parties waited for their offer: half of them no longer than `half`, nine of ten no longer than `nineOfTen`. */
export function waitsOf(waitDays: readonly number[]): { half: number; nineOfTen: number } | undefined {
  if (waitDays.length === 0) return undefined;
  const sorted = [...waitDays].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return { half: rank(0.5), nineOfTen: rank(0.9) };
}
