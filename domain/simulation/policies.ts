import { writeWord } from "../draw/bytes.ts";
import { KEY_BYTES, keysOf } from "../draw/keys.ts";
import type { Pool } from "../draw/pool.ts";
import { ticketsFor, ticketTable } from "../draw/tickets.ts";
import type { Dice } from "./dice.ts";
import type { Device, SimulatedParty } from "./population.ts";

/** A way of giving places: the shares of the lanes, who has how many tickets, and how the order within a lane comes. */
export type Policy = {
  name: string;
  upsilon: number;
  sigma: number;
  tickets(waitedDays: number, isUrgent: boolean): number;
  /** Keys in pool order, of which the smallest wins. */
  keys(pool: Pool, seed: Uint8Array, of: { partyAt: (index: number) => SimulatedParty; dice: Dice }): Uint8Array;
};

/** How many tries a device gets in the minutes until the places of a day are gone, against a fast phone. */
const tries: Record<Device, number> = {
  "fast phone": 1,
  "slow phone": 0.02,
  "no script": 0.01,
  kiosk: 0.2,
  helper: 0.5,
  bot: 25,
};

const sameTickets = () => ticketTable.base;
const byDraw: Policy["keys"] = (pool, seed) => keysOf(pool, seed);

/** At nine in the morning everybody tries at once: who tries more often or sooner is there first. */
const byRace: Policy["keys"] = (pool, _seed, { partyAt, dice }) => {
  const keys = new Uint8Array(pool.length * KEY_BYTES);
  for (let index = 0; index < pool.length; index++) {
    const seconds = -Math.log(1 - dice.number()) / tries[partyAt(index).device];
    writeWord(keys, index * KEY_BYTES, Math.min(0xffff_fffe, Math.floor(seconds * 1e6)));
    writeWord(keys, index * KEY_BYTES + 4, index);
  }
  return keys;
};

const fairdraw = (sigma: number): Policy => ({
  name: `fairdraw, sigma ${sigma}, urgent 10`,
  upsilon: 10,
  sigma,
  tickets: ticketsFor,
  keys: byDraw,
});

/** The ways that are compared, by the word that names each on the command line. */
export const policies = {
  fcfs: { name: "first come, 9 a.m.", upsilon: 0, sigma: 0, tickets: sameTickets, keys: byRace },
  lottery: { name: "uniform lottery", upsilon: 0, sigma: 0, tickets: sameTickets, keys: byDraw },
  oldest: { name: "oldest first by day", upsilon: 0, sigma: 100, tickets: sameTickets, keys: byDraw },
  "oldest-urgent": { name: "oldest first, urgent 10", upsilon: 10, sigma: 100, tickets: sameTickets, keys: byDraw },
  "fairdraw-25": fairdraw(25),
  fairdraw: fairdraw(50),
  "fairdraw-75": fairdraw(75),
} as const satisfies Record<string, Policy>;

/** The draw with another share for those who wait longest, whole per cent. */
export const fairdrawWith = fairdraw;
