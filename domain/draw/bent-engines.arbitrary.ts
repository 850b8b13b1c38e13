import { chancesOf } from "../simulation/chances-of.ts";
import { wordAt, writeWord } from "./bytes.ts";
import { draw } from "./draw.ts";
import { ENTRY_BYTES, entryAt } from "./entry.ts";
import { KEY_BYTES, keysOf } from "./keys.ts";
import type { Parameters } from "./lanes.ts";
import type { Pool } from "./pool.ts";
import { sizeAt } from "./pool.ts";
import { type Award, walk } from "./walk.ts";

/** For tests: a draw by one rule or another. `givenAt` says in which order the applications were handed in. */
export type Engine = (pool: Pool & { givenAt: Uint32Array }, seed: Uint8Array, parameters: Parameters) => Award[];

/** The engine that is tested. */
export const fair: Engine = (pool, seed, parameters) => draw(pool, seed, parameters).awards;

/** First come, first served. */
export const bySubmission: Engine = (pool, _seed, parameters) => {
  const keys = new Uint8Array(pool.length * KEY_BYTES);
  for (let i = 0; i < pool.length; i++) writeWord(keys, i * KEY_BYTES, pool.givenAt[i] as number);
  return walk({ ...pool, keys }, parameters).awards;
};

/** Takes a byte of chance modulo the number of applications: the first of them come up more often. */
export const biasedModulo: Engine = (pool, seed, { ports }) => {
  const below = chancesOf(wordAt(seed, 0));
  const [[port, { capacity }] = [0, { capacity: 0 }]] = ports;
  const won = new Set<number>();
  while (won.size < Math.min(capacity, pool.length)) won.add(below(256) % pool.length);
  return [...won].map((index) => ({ index, lane: "lottery", port }));
};

/** One ticket for everybody. */
export const withoutWeights: Engine = (pool, seed, parameters) => withTickets(pool, seed, parameters, () => 1);

/** Two tickets for one to whoever registered on the first two days. */
export const forTheFirstDays: Engine = (pool, seed, parameters) => {
  const days = Array.from({ length: pool.length }, (_, i) => cohortAt(pool, i));
  const third = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY) + 2;
  return withTickets(pool, seed, parameters, (i) => ticketsAt(pool, i) * ((days[i] as number) < third ? 2 : 1));
};

/** A party is passed over where fewer places are left than it has people. */
export const mustFit: Engine = (pool, seed, { ports }) => {
  const keys = keysOf(pool, seed);
  const [[port, { capacity }] = [0, { capacity: 0 }]] = ports;
  const order = Array.from({ length: pool.length }, (_, i) => i).sort(
    (a, b) => wordAt(keys, a * KEY_BYTES) - wordAt(keys, b * KEY_BYTES),
  );
  let left = capacity;
  return order.flatMap((index): Award[] => {
    if (sizeAt(pool, index) > left) return [];
    left -= sizeAt(pool, index);
    return [{ index, lane: "lottery", port }];
  });
};

/** The day of registration of the application at a place of the pool, in days since 1970-01-01. */
export function cohortAt(pool: Pool, index: number): number {
  return wordAt(pool.entries, index * ENTRY_BYTES + entryAt.cohort);
}

/** The tickets of the application at a place of the pool. */
export function ticketsAt(pool: Pool, index: number): number {
  return pool.entries[index * ENTRY_BYTES + entryAt.tickets] as number;
}

function withTickets(pool: Pool, seed: Uint8Array, parameters: Parameters, ticketsOf: (i: number) => number): Award[] {
  const entries = pool.entries.slice();
  for (let i = 0; i < pool.length; i++) entries[i * ENTRY_BYTES + entryAt.tickets] = ticketsOf(i);
  return walk({ ...pool, keys: keysOf({ ...pool, entries }, seed) }, parameters).awards;
}
