import { setTimeout as sleep } from "node:timers/promises";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Door, type Limiter, limiters } from "./limiter-table.ts";
import { subnetOf } from "./subnet-of.ts";

/** Who asks, as far as it is known. What is absent costs nothing. */
export type Asker = {
  /** The id of a draft's or place's session. */
  session?: string | undefined;
  /** What is being opened: a receipt's handle, a staff member's address. */
  handle?: string | undefined;
  /** The kiosk that asks: a cost for that device only, and none for its subnet. */
  kiosk?: string | undefined;
  /** Where from: a cost for its subnet only. */
  address?: string | undefined;
};

/** Go on (the delay has passed already), or try again later. */
export type Turn = { kind: "go" } | { kind: "later"; seconds: number };

type Store = (limiter: Limiter) => RateLimiterAbstract;

const inMemory: Store = ({ name, points, seconds }) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });

/** Waiting requests hold memory: with more of them, who is delayed only for its subnet goes on at once. */
const mostWaiting = 1_000;

/**
 * Makes the limits of one process: `takeTurn(door, asker)`, awaited at the top of an action or a route.
 * @param makeStore where counts are kept; in memory unless a test says otherwise
 */
export function makeLimits(makeStore: Store = inMemory, wait: (ms: number) => Promise<unknown> = sleep) {
  const stores = new Map(
    Object.values(limiters)
      .flat()
      .map((limiter) => [limiter, makeStore(limiter)]),
  );
  let waiting = 0;

  async function costOf(limiter: Limiter, key: string): Promise<{ delayMs: number; later: number }> {
    try {
      await stores.get(limiter)?.consume(key);
      return { delayMs: 0, later: 0 };
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) return { delayMs: 0, later: limiter.onFault === "open" ? 0 : 60 };
      const excess = over.consumedPoints - limiter.points;
      const delayMs = Math.min(limiter.longestDelayMs, 250 * 2 ** Math.min(excess - 1, 20));
      const isPast = limiter.laterAfter !== undefined && excess > limiter.laterAfter;
      return { delayMs, later: isPast ? Math.max(1, Math.ceil(over.msBeforeNext / 1000)) : 0 };
    }
  }

  return async function takeTurn(door: Door, asker: Asker): Promise<Turn> {
    const { session, handle, kiosk, address } = asker;
    const subnet = kiosk === undefined ? subnetOf(address) : undefined;
    const keys = { session, handle, kiosk, subnet, global: "all" };
    let delayMs = 0;
    // In order, and no further than the first "later": who is sent away costs the others nothing.
    for (const limiter of limiters[door]) {
      const key = keys[limiter.by];
      const cost = key === undefined ? undefined : await costOf(limiter, key);
      if (cost && cost.later > 0) return { kind: "later", seconds: cost.later };
      delayMs = Math.max(delayMs, cost?.delayMs ?? 0);
    }
    if (delayMs > 0 && waiting < mostWaiting) {
      waiting += 1;
      await wait(delayMs).finally(() => {
        waiting -= 1;
      });
    }
    return { kind: "go" };
  };
}

const key = Symbol.for("paso.limits");
const shared = globalThis as { [key]?: ReturnType<typeof makeLimits> };

/**
 * Takes a turn at a door. A delay has passed when it answers "go"; "later" is for the session or the handle
 * that asks too often (answer 429), never for an address: a shelter is one address.
 */
export function takeTurn(door: Door, asker: Asker): Promise<Turn> {
  shared[key] ??= makeLimits();
  return shared[key](door, asker);
}
