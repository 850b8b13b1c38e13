/**
 * "Whoever you are and however you applied, the draw treats you alike. What came of it is told by group, so that everybody
 * can see; a group so small that somebody could be recognised is not told."
 */
import { withheldOf } from "./withhold.ts";

/** What parties are compared by. */
export const equityBy = ["language", "channel", "size", "ports"] as const;

/** What parties are compared by: the language they read, the way they applied, their people, how many ports they named. */
export type EquityBy = (typeof equityBy)[number];

/** A group of parties: how many waited, how many of them got an offer, and how many days the half and nine of ten of these had waited. */
export type EquityGroup = {
  by: EquityBy;
  group: string;
  parties: number;
  drawn: number;
  half: number | null;
  nineOfTen: number | null;
};

/** A line of the table; without numbers where its group is withheld. */
export type EquityLine = {
  group: string;
  shown: { parties: number; percent: number; half: number | null; nineOfTen: number | null } | undefined;
};

/** The groups of one kind as they may be told. The per cent is rounded down: a chance is never said to be better than it was. */
export function equityLines(groups: readonly EquityGroup[], by: EquityBy): EquityLine[] {
  const own = groups.filter((group) => group.by === by);
  // A chance of nearly all names the few who had none.
  const withheld = withheldOf(own, ({ parties, drawn }) => [parties, drawn, parties - drawn]);
  return own.map((one) => {
    const { group, parties, drawn, half, nineOfTen } = one;
    const percent = Math.floor((100 * drawn) / parties);
    return { group, shown: withheld.has(one) ? undefined : { parties, percent, half, nineOfTen } };
  });
}
