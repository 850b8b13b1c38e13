import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  biasedModulo,
  bySubmission,
  cohortAt,
  type Engine,
  fair,
  forTheFirstDays,
  mustFit,
  ticketsAt,
  withoutWeights,
} from "./bent-engines.arbitrary.ts";
import { ENTRY_BYTES, type Entry, writeEntry } from "./entry.ts";
import { makePool, sizeAt } from "./pool.ts";

/*
 * Chance over thousands of fixed seeds, so that each run of the tests finds the same numbers. Each bound is one that fair
 * draws pass in all but one of a million choices of seeds; each bent engine is caught by the test that it is named at.
 */

const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());
const usual: Entry = { size: 1, tickets: 4, urgent: false, cohort: 20_000, ports: [1] };

function poolOf(entries: Entry[]) {
  const packed = new Uint8Array(entries.length * ENTRY_BYTES);
  for (const [i, entry] of entries.entries()) writeEntry(packed, i * ENTRY_BYTES, entry);
  const secrets = new Uint8Array(entries.length * 32);
  for (const i of entries.keys()) secrets.set(sha256(`party ${i}`), i * 32);
  return makePool(Uint8Array.of(1, 53, 41, 2, 0, 0, 0, 1), { secrets, entries: packed });
}

/** How often each application of a pool wins at one port, by lot alone. */
function winsOf(engine: Engine, entries: Entry[], { capacity, draws }: { capacity: number; draws: number }) {
  const pool = poolOf(entries);
  const none = { urgent: 0, seniority: 0, lottery: 0 };
  const parameters = { upsilon: 0, sigma: 0, ports: new Map([[1, { capacity, returned: 0, deficit: none }]]) };
  const wins = new Array<number>(pool.length).fill(0);
  for (let n = 0; n < draws; n++) {
    for (const { index } of engine(pool, sha256(`seed ${n}`), parameters)) wins[index] = (wins[index] as number) + 1;
  }
  return { pool, wins };
}

/** Wins summed by what the applications have in common. */
function byGroup(wins: number[], groupOf: (index: number) => number): number[] {
  const sums = new Map<number, number>();
  for (const [index, count] of wins.entries()) sums.set(groupOf(index), (sums.get(groupOf(index)) ?? 0) + count);
  return [...sums].sort(([a], [b]) => a - b).map(([, sum]) => sum);
}

/** Chi-square of groups that are equally large, where a draw's number of winners is fixed: a share `p` of all. */
function chiSquare(counts: number[], p: number): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return (squares / (mean * (1 - p))) * ((counts.length - 1) / counts.length);
}

/** The value that chi-square passes once in a million times (Wilson and Hilferty's approximation). */
function onceInAMillion(freedoms: number): number {
  const spread = 2 / (9 * freedoms);
  return freedoms * (1 - spread + 4.753 * Math.sqrt(spread)) ** 3;
}

describe("with equal tickets every application has the same chance", () => {
  const unevenness = (engine: Engine) => {
    const { wins } = winsOf(engine, Array<Entry>(60).fill(usual), { capacity: 20, draws: 3000 });
    return chiSquare(wins, 20 / 60);
  };
  it("in the draw", () => expect(unevenness(fair)).toBeLessThan(onceInAMillion(59)));
  it("not first come, first served", () => expect(unevenness(bySubmission)).toBeGreaterThan(onceInAMillion(59)));
  it("not by a biased modulo", () => expect(unevenness(biasedModulo)).toBeGreaterThan(onceInAMillion(59)));
});

describe("whoever applies earlier wins no more often", () => {
  /** How far the mean turn of the winners is from the middle, in standard errors. */
  const lead = (engine: Engine) => {
    const [n, capacity, draws] = [100, 10, 3000];
    const { pool, wins } = winsOf(engine, Array<Entry>(n).fill(usual), { capacity, draws });
    const total = wins.reduce((sum, count) => sum + count, 0);
    const mean = wins.reduce((sum, count, i) => sum + count * (pool.givenAt[i] as number), 0) / total;
    const spread = Math.sqrt(((n * n - 1) / 12) * ((n - capacity) / (n - 1)));
    return Math.abs(mean - (n - 1) / 2) / (spread / Math.sqrt(total));
  };
  it("in the draw", () => expect(lead(fair)).toBeLessThan(4.9));
  it("not first come, first served", () => expect(lead(bySubmission)).toBeGreaterThan(4.9));
});

describe("the chance is proportional to the tickets", () => {
  /** The part of all wins that goes to the half with four times as many tickets: four fifths, where few win. */
  const share = (engine: Engine) => {
    const entries = Array.from({ length: 400 }, (_, i): Entry => ({ ...usual, tickets: i % 2 === 0 ? 4 : 16 }));
    const { pool, wins } = winsOf(engine, entries, { capacity: 4, draws: 1500 });
    const [light = 0, heavy = 0] = byGroup(wins, (index) => ticketsAt(pool, index));
    return heavy / (light + heavy);
  };
  it("in the draw", () => expect(Math.abs(share(fair) - 0.8)).toBeLessThan(0.026));
  it("not where weights are ignored", () => expect(Math.abs(share(withoutWeights) - 0.8)).toBeGreaterThan(0.026));
});

describe("the day of registration gives nothing by lot", () => {
  const unevenness = (engine: Engine) => {
    const entries = Array.from({ length: 240 }, (_, i): Entry => ({ ...usual, cohort: 20_000 + (i % 30) }));
    const { pool, wins } = winsOf(engine, entries, { capacity: 24, draws: 2000 });
    const days = byGroup(wins, (index) => cohortAt(pool, index));
    return chiSquare(days, 24 / 240);
  };
  it("in the draw", () => expect(unevenness(fair)).toBeLessThan(onceInAMillion(29)));
  it("not where the first two of thirty days are favoured", () =>
    expect(unevenness(forTheFirstDays)).toBeGreaterThan(onceInAMillion(29)));
});

describe("a family of ten has at least 0.97 of the chance of one person at a port of 60 places", () => {
  const ratio = (engine: Engine) => {
    const entries = Array.from({ length: 120 }, (_, i): Entry => ({ ...usual, size: i % 2 === 0 ? 1 : 10 }));
    const { pool, wins } = winsOf(engine, entries, { capacity: 60, draws: 10_000 });
    const [single = 0, family = 0] = byGroup(wins, (index) => sizeAt(pool, index));
    return family / single;
  };
  it("in the draw", () => expect(ratio(fair)).toBeGreaterThanOrEqual(0.97));
  it("not where a party must fit into what is left", () => expect(ratio(mustFit)).toBeLessThan(0.97));
});
