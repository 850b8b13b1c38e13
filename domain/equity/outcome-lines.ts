/** "Of a group so small that somebody could be recognised nothing is told, and neither is what would give it away." */
import { isSmall, withheldOf } from "../offer/withhold.ts";
import type { ComparedBy, GroupOutcome } from "./outcome.ts";

/** How many, and how many per hundred of them, rounded down; undefined where it is withheld. */
export type Share = { of: number; percent: number } | undefined;

/** A line of the agency's table. The days of waiting are told where the offers are. */
export type OutcomeLine = {
  group: string;
  offers: Share;
  half: number | null;
  nineOfTen: number | null;
  confirmations: Share;
  noShows: Share;
};

/** The groups of one kind as staff see them. */
export function outcomeLines(outcomes: readonly GroupOutcome[], by: ComparedBy): OutcomeLine[] {
  const own = outcomes.filter((outcome) => outcome.by === by);
  const offers = shares(own, ({ waiting, offered }) => [waiting, offered]);
  const confirmations = shares(own, ({ closed, confirmed }) => [closed, confirmed]);
  const noShows = shares(own, ({ held, absent }) => [held, absent]);
  return own.map((one) => {
    const isTold = offers.get(one) !== undefined;
    const [half, nineOfTen] = isTold ? [one.half, one.nineOfTen] : [null, null];
    const { group } = one;
    return {
      group,
      offers: offers.get(one),
      half,
      nineOfTen,
      confirmations: confirmations.get(one),
      noShows: noShows.get(one),
    };
  });
}

/** The whole and its part are told together or not at all, and not where the part or the rest could be about somebody. */
function shares(groups: readonly GroupOutcome[], sizesOf: (group: GroupOutcome) => [whole: number, part: number]) {
  const parts = (group: GroupOutcome) => {
    const [whole, part] = sizesOf(group);
    return [whole, part, whole - part];
  };
  const withheld = withheldOf(groups, parts, (group) => parts(group).some(isSmall));
  const shareOf = (group: GroupOutcome): Share => {
    const [of, part] = sizesOf(group);
    if (withheld.has(group)) return undefined;
    return { of, percent: of === 0 ? 0 : Math.floor((100 * part) / of) };
  };
  return new Map(groups.map((group) => [group, shareOf(group)]));
}
