import type { Dice } from "./dice.ts";

/** By what a party reaches Paso; `bot` is a program that sends at the first moment. */
export const devices = ["fast phone", "slow phone", "no script", "kiosk", "helper", "bot"] as const;

/** One of them. */
export type Device = (typeof devices)[number];

/** A party of the simulated crowd. */
export type SimulatedParty = {
  secret: Uint8Array;
  size: number;
  device: Device;
  language: string;
  /** Acceptable port codes, the preferred first. */
  ports: number[];
  isUrgent: boolean;
  /** The day of registration, from 0. */
  cohort: number;
  /** Who is behind it: entries of one person without documents have the same number. */
  person: number;
  /** How many entries that person holds. */
  entries: number;
};

/** The crowd's numbers, of which the report says each. */
export const assumptions = {
  /** Parties by size, 1 to 10, in per cent: most are alone, and families are common (May 2024). */
  sizes: [46, 19, 14, 10, 6, 3, 1, 0.5, 0.3, 0.2],
  devices: [
    ["fast phone", 40],
    ["slow phone", 36],
    ["no script", 8],
    ["kiosk", 8],
    ["helper", 6],
    ["bot", 2],
  ],
  languages: [
    ["es", 70],
    ["ht", 10],
    ["ru", 6],
    ["pt-BR", 4],
    ["ar", 3],
    ["zh-Hans", 3],
    ["fr", 2],
    ["en", 2],
  ],
  /** Places by port code in per cent of all (May 2024), and as likely to be a party's first choice. */
  ports: [
    [1, 26.5],
    [2, 5.2],
    [3, 6.9],
    [4, 13.8],
    [5, 4.1],
    [6, 3.8],
    [7, 13.5],
    [8, 26.2],
  ],
  /** How many ports a party accepts, in per cent. */
  portCounts: [
    [1, 45],
    [2, 25],
    [3, 15],
    [4, 5],
    [8, 10],
  ],
  urgentShare: 0.03,
  /** Of the parties, so many are of persons without documents who hold several entries. */
  duplicateShare: 0.01,
  duplicates: [
    [2, 60],
    [5, 30],
    [10, 10],
  ],
  /** Offers that nobody answers, and appointments to which nobody comes. */
  lapse: 0.08,
  noShow: 0.05,
} as const;

/** How many register on a day of the launch and later; `parties` are there after the launch's days. */
export type Arrivals = { parties: number; launchDays: number; days: number; laterPerDay: number };

/** Everybody who registers, in order of their day. The same dice give the same crowd. */
export function makePopulation(dice: Dice, { parties, launchDays, days, laterPerDay }: Arrivals): SimulatedParty[] {
  const crowd: SimulatedParty[] = [];
  let owed = 0;
  for (let day = 0; day < days; day++) {
    owed += day < launchDays ? parties / launchDays : laterPerDay;
    while (owed >= 1) {
      const entries = dice.number() < assumptions.duplicateShare ? dice.pick(assumptions.duplicates) : 1;
      const one = makeParty(dice, day, crowd.length, entries);
      for (let entry = 0; entry < entries; entry++) crowd.push({ ...one, secret: makeSecret(dice) });
      owed -= entries;
    }
  }
  return crowd;
}

function makeParty(dice: Dice, cohort: number, person: number, entries: number): SimulatedParty {
  const sizes = assumptions.sizes.map((weight, at) => [at + 1, weight] as const);
  return {
    secret: new Uint8Array(),
    size: entries > 1 ? 1 : dice.pick(sizes),
    device: dice.pick(assumptions.devices),
    language: dice.pick(assumptions.languages),
    ports: makePorts(dice),
    isUrgent: dice.number() < assumptions.urgentShare,
    cohort,
    person,
    entries,
  };
}

function makePorts(dice: Dice): number[] {
  const count = dice.pick(assumptions.portCounts);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(dice.pick(assumptions.ports));
  return [...chosen];
}

function makeSecret(dice: Dice): Uint8Array {
  const secret = new Uint8Array(32);
  dice.bytes(secret);
  return secret;
}
