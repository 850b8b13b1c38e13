import { parseArgs } from "node:util";
import { partyDay } from "#domain/party/party-day.ts";
import { diceOf } from "#domain/simulation/dice.ts";
import { type Figures, figuresOf } from "#domain/simulation/figures.ts";
import { fairdrawWith, type Policy, policies } from "#domain/simulation/policies.ts";
import { assumptions, makePopulation } from "#domain/simulation/population.ts";
import { simulate } from "#domain/simulation/simulate.ts";

type Print = (line: string) => void;
type Options = {
  days: number;
  parties: number;
  places: number;
  seed: number;
  sigma: number | undefined;
  names: string[];
};

const usage =
  "npm run simulate -- [--days 180] [--parties 85000] [--places 1450] [--policy all|fcfs|lottery|oldest|oldest-urgent|fairdraw] [--sigma 50] [--seed 1]";

/** People in a party, on average, by the crowd's own numbers. */
const meanSize = assumptions.sizes.reduce((sum: number, weight, at) => sum + (weight * (at + 1)) / 100, 0);
const launchDays = 30;

/**
 * `npm run simulate`: lets a crowd wait under each way of giving places and prints the table, with its seed. The same
 * seed gives the same table. Gives exit code 0, or 2 where an option cannot be used.
 */
export function runSimulation(args: string[], print: Print): number {
  const options = readOptions(args);
  if (typeof options === "string") {
    print(options);
    print(usage);
    return 2;
  }
  const { days, parties, places, seed } = options;
  const laterPerDay = places / meanSize;
  print(
    `${parties} parties register in ${launchDays} days, then ${laterPerDay.toFixed(0)} a day; ${places} places a day; ${days} days; seed ${seed}.`,
  );
  print(`Sizes 1-10 in %: ${assumptions.sizes.join(", ")}. Devices in %: ${shares(assumptions.devices)}.`);
  print(`Languages in %: ${shares(assumptions.languages)}. First ports in %: ${shares(assumptions.ports)}.`);
  print(
    `Of offers ${assumptions.lapse * 100} % lapse, to ${assumptions.noShow * 100} % of appointments nobody comes; ${assumptions.duplicateShare * 100} % hold 2, 5 or 10 entries. Measured: who registered in the first half.`,
  );
  print("");
  print(
    `| policy | P50 | P90 | P99 | longest | unserved | urgent P99 | slow/fast | bot/slow | least language | family/single | one port/many | used | longer than promised | gain of 2, 5, 10 entries |`,
  );
  print(`|${" --- |".repeat(15)}`);
  for (const name of options.names) {
    const policy: Policy =
      name === "sigma" ? fairdrawWith(options.sigma ?? 50) : policies[name as keyof typeof policies];
    // The crowd is the same for every policy.
    const crowd = makePopulation(diceOf(seed), { parties, launchDays, days, laterPerDay });
    const simulated = simulate(crowd, policy, { days, placesPerDay: places, dice: diceOf(seed + 1) });
    print(rowOf(policy.name, figuresOf(simulated, days)));
  }
  print("");
  print(swapSentence());
  return 0;
}

function rowOf(name: string, figures: Figures): string {
  const days = (value: number | undefined) => (value === undefined ? "never" : String(value));
  // Of a small crowd a group may be empty.
  const ratio = (value: number) => (Number.isFinite(value) ? value.toFixed(2) : "–");
  const { gainOf: gain, broken, promised } = figures;
  const cells = [
    name,
    ...[figures.p50, figures.p90, figures.p99, figures.longest].map(days),
    `${(figures.unserved * 100).toFixed(1)} %`,
    days(figures.urgentP99),
    ...[
      figures.slowToFast,
      figures.botToSlow,
      figures.leastLanguage,
      figures.familyToSingle,
      figures.onePortToMany,
    ].map(ratio),
    `${(figures.utilisation * 100).toFixed(1)} %`,
    promised === 0 ? "nothing promised" : `${broken} of ${promised}`,
    [gain[2], gain[5], gain[10]].map(ratio).join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What somebody gains who lets an entry grow old for 60 days and then exchanges everybody in it (rule 14). */
function swapSentence(): string {
  const adult = { precision: "day", year: 1990, month: 5, day: 1 } as const;
  const [registered, today] = ["2026-09-01", "2026-10-31"];
  const buyer = { birth: adult, joinedOn: today, isSeen: true };
  const day = partyDay([buyer], registered, today)?.day;
  return `An entry of ${registered} whose people are all exchanged on ${today} counts from ${day}: a seller gains ${day === today ? "no" : "some"} day.`;
}

function shares(of: readonly (readonly [string | number, number])[]): string {
  return of.map(([name, weight]) => `${name} ${weight}`).join(", ");
}

function readOptions(args: string[]): Options | string {
  const texts = { days: "180", parties: "85000", seed: "1", policy: "all" };
  const strings = ["days", "parties", "places", "seed", "policy", "sigma"] as const;
  let values: Partial<Record<(typeof strings)[number], string>>;
  try {
    values = parseArgs({
      args,
      options: Object.fromEntries(strings.map((name) => [name, { type: "string" as const }])),
    }).values;
  } catch (fault) {
    return (fault as Error).message;
  }
  const { policy, ...numbers } = { ...texts, ...values };
  const read = Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)]));
  const bad = Object.entries(read).find(([, value]) => !Number.isInteger(value) || value < 0);
  if (bad) return `--${bad[0]} must be a whole number.`;
  const { days = 0, parties = 0, seed = 0, sigma, places = Math.round((1_450 * parties) / 85_000) } = read;
  if (days < 1 || parties < 1 || places < 1) return "--days, --parties and --places must be at least 1.";
  if (sigma !== undefined && sigma > 100) return "--sigma is a share from 0 to 100.";
  const known = Object.keys(policies);
  const names = policy === "all" ? known : policy === "fairdraw" && sigma !== undefined ? ["sigma"] : [policy];
  if (names.some((name) => name !== "sigma" && !known.includes(name))) return `There is no policy ${policy}.`;
  return { days, parties, places, seed, sigma, names };
}
