/** "What came of those who waited is counted by group, for four weeks that are over." */
import { type ComparedBy, type Counted, groupsOf } from "./groups.ts";

/** What came of one party in four weeks. */
export type PartyOutcome = Counted & {
  /** Whether it could get an offer: it had no appointment from before. */
  isWaiting: boolean;
  isOffered: boolean;
  /** Of waiting until its offer. */
  days: number | null;
  /** Offers that were answered, or that lapsed, and how many of them with a yes. */
  closed: number;
  confirmed: number;
  /** Appointments whose day was, and those to which nobody came. */
  held: number;
  absent: number;
};

/** What came of a group: its days are those that the half, and nine of ten, of those with an offer had waited at most. */
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

/** Counts parties by group, one after the other, so that none of them need be kept. */
export function countOutcomes(): { add: (party: PartyOutcome) => void; groups: () => GroupOutcome[] } {
  const groups = new Map<string, { outcome: GroupOutcome; days: number[] }>();
  const add = (party: PartyOutcome) => {
    for (const [by, group] of groupsOf(party)) {
      const key = `${by} ${group}`;
      const own = groups.get(key) ?? { outcome: nothingOf(by, group), days: [] };
      groups.set(key, own);
      own.outcome.waiting += party.isWaiting ? 1 : 0;
      own.outcome.offered += party.isWaiting && party.isOffered ? 1 : 0;
      for (const what of ["closed", "confirmed", "held", "absent"] as const) own.outcome[what] += party[what];
      if (party.isWaiting && party.isOffered && party.days !== null) own.days.push(party.days);
    }
  };
  return { add, groups: () => [...groups.values()].map(withDays) };
}

function withDays({ outcome, days }: { outcome: GroupOutcome; days: number[] }): GroupOutcome {
  const sorted = days.sort((a, b) => a - b);
  const after = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  return { ...outcome, half: after(0.5), nineOfTen: after(0.9) };
}

function nothingOf(by: ComparedBy, group: string): GroupOutcome {
  const none = { waiting: 0, offered: 0, closed: 0, confirmed: 0, held: 0, absent: 0 };
  return { by, group, ...none, half: null, nineOfTen: null };
}
