import { setTimeout as wait } from "node:timers/promises";
import { signInDelayMs } from "#domain/staff/sign-in-delay.ts";
import { now } from "#server/clock.ts";

/** Wrong tries are forgotten after this many minutes without one. */
const memoryMinutes = 15;
const mostWaiting = 5;
const mostKeys = 10_000;

type Turns = { wrongTries: number; lastWrongAt: number; waiting: number; last: Promise<unknown> };

const slot = Symbol.for("paso.sign-in-turns");

/**
 * Runs one try to sign in when it is its turn. Tries for one key (an e-mail address) wait for each
 * other, so that many at once are no faster than one after another, and wait longer after wrong ones.
 * Beyond five in wait it fails closed: "busy", at once. One process counts alone.
 */
export async function inTurn<T>(
  key: string,
  attempt: () => Promise<{ isRight: boolean; result: T }>,
  pause: (ms: number) => Promise<unknown> = wait,
): Promise<T | "busy"> {
  const turns = turnsOf(key);
  if (turns.waiting >= mostWaiting) return "busy";
  turns.waiting += 1;
  const mine = turns.last.then(async () => {
    if (now().getTime() - turns.lastWrongAt > memoryMinutes * 60_000) turns.wrongTries = 0;
    const delay = signInDelayMs(turns.wrongTries);
    if (delay > 0) await pause(delay);
    const { isRight, result } = await attempt();
    turns.wrongTries = isRight ? 0 : turns.wrongTries + 1;
    if (!isRight) turns.lastWrongAt = now().getTime();
    return result;
  });
  turns.last = mine.catch(() => {});
  try {
    return await mine;
  } finally {
    turns.waiting -= 1;
  }
}

function turnsOf(key: string): Turns {
  const world = globalThis as { [slot]?: Map<string, Turns> };
  world[slot] ??= new Map();
  const known = world[slot].get(key);
  if (known) return known;
  if (world[slot].size >= mostKeys) forgetIdle(world[slot]);
  const fresh = { wrongTries: 0, lastWrongAt: 0, waiting: 0, last: Promise.resolve() };
  world[slot].set(key, fresh);
  return fresh;
}

function forgetIdle(all: Map<string, Turns>): void {
  const oldest = now().getTime() - memoryMinutes * 60_000;
  for (const [key, { waiting, lastWrongAt }] of all) if (waiting === 0 && lastWrongAt < oldest) all.delete(key);
}
