/**
 * "Whoever you are and however you applied, what came of it is counted by group, for four weeks that are over, and without
 * names."
 */

/** What the agency compares parties by: the language they read, the way they applied, their people, what they need. */
export const comparedBy = ["language", "channel", "size", "need"] as const;

/** One of them. */
export type ComparedBy = (typeof comparedBy)[number];

/** What came of one party in four weeks. `days`: of waiting until its offer. */
export type PartyOutcome = {
  language: string;
  channel: string;
  size: number;
  needs: readonly string[];
  isOffered: boolean;
  days: number | null;
  /** Offers that were answered, or that lapsed, and how many of them with a yes. */
  closed: number;
  confirmed: number;
  /** Appointments that were held, and those to which nobody came. */
  held: number;
  absent: number;
};

/** What came of a group. */
export type GroupOutcome = {
  by: ComparedBy;
  group: string;
  waiting: number;
  offered: number;
  half: number | null;
  nineOfTen: number | null;
  closed: number;
  confirmed: number;
  held: number;
  absent: number;
};

/** Parties counted by group. A party with several needs counts in each of them, and one with none under `none`. */
export function groupOutcomes(parties: Iterable<PartyOutcome>): GroupOutcome[] {
  const groups = new Map<string, { outcome: GroupOutcome; days: number[] }>();
  for (const party of parties) {
    for (const [by, group] of groupsOf(party)) {
      const key = `${by} ${group}`;
      const own = groups.get(key) ?? { outcome: nothingOf(by, group), days: [] };
      groups.set(key, own);
      own.outcome.waiting += 1;
      own.outcome.offered += party.isOffered ? 1 : 0;
      for (const what of ["closed", "confirmed", "held", "absent"] as const) own.outcome[what] += party[what];
      if (party.days !== null) own.days.push(party.days);
    }
  }
  return [...groups.values()].map(({ outcome, days }) => {
    const sorted = days.sort((a, b) => a - b);
    const after = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
    return { ...outcome, half: after(0.5), nineOfTen: after(0.9) };
  });
}

function groupsOf({ language, channel, size, needs }: PartyOutcome): [ComparedBy, string][] {
  const own = needs.length > 0 ? needs : ["none"];
  return [
    ["language", language],
    ["channel", channel],
    ["size", String(size)],
    ...[...new Set(own)].map((need): [ComparedBy, string] => ["need", need]),
  ];
}

function nothingOf(by: ComparedBy, group: string): GroupOutcome {
  const none = { waiting: 0, offered: 0, closed: 0, confirmed: 0, held: 0, absent: 0 };
  return { by, group, ...none, half: null, nineOfTen: null };
}
