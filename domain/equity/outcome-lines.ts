/** "Of a group so small that somebody could be recognised nothing is told, and neither is what would give it away." */
import { isSmall, withheldOf } from "../offer/withhold.ts";
import { type ComparedBy, inGroupOrder } from "./groups.ts";
import type { GroupOutcome } from "./outcome.ts";

/** A line of the agency's table; null where a number is withheld. The days of waiting are told where the offers are. */
export type OutcomeLine = {
  group: string;
  parties: number | null;
  offered: number | null;
  half: number | null;
  nineOfTen: number | null;
  confirmed: number | null;
  /** Offers that were declined, or that lapsed. */
  notConfirmed: number | null;
  came: number | null;
  absent: number | null;
};

/** The groups of one kind as staff see them. */
export function outcomeLines(outcomes: readonly GroupOutcome[], by: ComparedBy): OutcomeLine[] {
  const own = new Map(outcomes.filter((outcome) => outcome.by === by).map((outcome) => [outcome.group, outcome]));
  const groups = inGroupOrder(own.keys()).flatMap((group) => own.get(group) ?? []);
  const offers = told(groups, ({ waiting, offered }) => [waiting, offered]);
  const answers = told(groups, ({ closed, confirmed }) => [closed, confirmed]);
  const days = told(groups, ({ held, absent }) => [held, absent]);
  return groups.map((one) => {
    const [parties, offered] = offers(one);
    const [half, nineOfTen] = parties === null ? [null, null] : [one.half, one.nineOfTen];
    const [, confirmed, notConfirmed] = answers(one);
    const [, absent, came] = days(one);
    return { group: one.group, parties, offered, half, nineOfTen, confirmed, notConfirmed, came, absent };
  });
}

type Numbers = readonly [whole: number | null, part: number | null, rest: number | null];

/** A whole, its part and the rest are told together or not at all, and not where one of the three could be about somebody. */
function told(groups: readonly GroupOutcome[], sizesOf: (group: GroupOutcome) => [whole: number, part: number]) {
  const numbersOf = (group: GroupOutcome) => {
    const [whole, part] = sizesOf(group);
    return [whole, part, whole - part] as const;
  };
  const withheld = withheldOf(groups, numbersOf, (group) => numbersOf(group).some(isSmall));
  return (group: GroupOutcome): Numbers => (withheld.has(group) ? [null, null, null] : numbersOf(group));
}
