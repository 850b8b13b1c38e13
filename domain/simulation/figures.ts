import type { Simulated } from "./simulate.ts";

/** What a policy does to people; days from registration to award, `undefined` where more than the share never had one. */
export type Figures = {
  p50: number | undefined;
  p90: number | undefined;
  p99: number | undefined;
  longest: number | undefined;
  unserved: number;
  urgentP99: number | undefined;
  /** Awards for each party and day of waiting, of one group against another; 1 is fair. */
  slowToFast: number;
  botToSlow: number;
  leastLanguage: number;
  familyToSingle: number;
  onePortToMany: number;
  /** Of the places, so many per cent were used by people who came. */
  utilisation: number;
  /** Waits longer than the rule promised, of those that were held against it. */
  broken: number;
  promised: number;
  /** How much sooner persons with so many entries are served, against one entry: 1 is no gain. */
  gainOf: Record<2 | 5 | 10, number>;
};

type Fate = Simulated["fates"][number];

/**
 * Works the figures out of a simulated time of `days` days, of those who registered in its first half: who came late has
 * not had the time to be served.
 */
export function figuresOf({ fates: all, places, used }: Simulated, days: number): Figures {
  const fates = all.filter(({ party }) => party.cohort < days / 2);
  const best = oneOfEachPerson(fates);
  const waitedFor = ({ party, awardedOn }: Fate) => (awardedOn ?? days) - party.cohort + 1;
  const waits = (group: readonly Fate[]) => quantilesOf(group, waitedFor);
  const rate = (is: (fate: Fate) => boolean) => {
    const group = best.filter(is);
    const awards = group.filter(({ awardedOn }) => awardedOn !== undefined).length;
    return awards / group.reduce((sum, fate) => sum + waitedFor(fate), 0);
  };
  const single = ({ party }: Fate) => party.entries === 1;
  const onDevice = (device: string) => rate((fate) => single(fate) && fate.party.device === device);
  const languages = [...new Set(best.map(({ party }) => party.language))];
  const rates = languages.map((language) => rate((fate) => single(fate) && fate.party.language === language));
  const held = fates.filter(({ mostRuns, awardedOn }) => mostRuns !== undefined && awardedOn !== undefined);
  const gain = (entries: number) =>
    rate(({ party }) => party.entries === entries) / rate((fate) => single(fate) && fate.party.size === 1);
  return {
    ...waits(best),
    unserved: best.filter(({ awardedOn }) => awardedOn === undefined).length / best.length,
    urgentP99: waits(best.filter(({ party }) => party.isUrgent)).p99,
    slowToFast: onDevice("slow phone") / onDevice("fast phone"),
    botToSlow: onDevice("bot") / onDevice("slow phone"),
    leastLanguage: Math.min(...rates) / Math.max(...rates),
    familyToSingle: rate(({ party }) => party.size >= 5) / rate((fate) => single(fate) && fate.party.size === 1),
    onePortToMany: rate(({ party }) => party.ports.length === 1) / rate(({ party }) => party.ports.length > 1),
    utilisation: used / places,
    broken: held.filter((fate) => waitedFor(fate) > (fate.mostRuns as number)).length,
    promised: held.length,
    gainOf: { 2: gain(2), 5: gain(5), 10: gain(10) },
  };
}

/** Of the entries of a person the one that got an award, or any. */
function oneOfEachPerson(fates: readonly Fate[]): Fate[] {
  const best = new Map<number, Fate>();
  for (const fate of fates) {
    if (!best.has(fate.party.person) || fate.awardedOn !== undefined) best.set(fate.party.person, fate);
  }
  return [...best.values()];
}

function quantilesOf(group: readonly Fate[], waitedFor: (fate: Fate) => number) {
  const waits = group
    .map((fate) => (fate.awardedOn === undefined ? Number.POSITIVE_INFINITY : waitedFor(fate)))
    .sort((one, other) => one - other);
  const at = (share: number) => {
    const wait = waits[Math.min(waits.length - 1, Math.ceil(waits.length * share) - 1)];
    return wait === undefined || wait === Number.POSITIVE_INFINITY ? undefined : wait;
  };
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), longest: at(1) };
}
