/**
 * "If your port closes or must give fewer places, you get another place before anybody new: at the same port if it can be,
 * else at the next of your ports. You keep your day. If no place suits yet, you are the first in the line."
 */
import { earliestFirst, type OpenBlock } from "./place-winners.ts";
import type { TurnReason } from "./turned-party.ts";

/**
 * Why parties are moved: a port closes on some days, a block has fewer places, one party is not safe where it should go, or
 * it came and was turned to another day. `lift`: a closure ends early, and whoever is first in the line may have a place
 * there again.
 */
export type ReseatingKind = "closure" | "cut" | "safety" | "turned" | "lift";

/** Why a port closes or gives fewer places. They are codes, since people read them in their own language. */
export const closureReasons = [
  "flooding",
  "storm",
  "no-power",
  "systems-down",
  "danger",
  "illness",
  "too-few-staff",
] as const;

/** One of them. */
export type ClosureReason = (typeof closureReasons)[number];

/** The reason of a re-seating; of a party's safety no more is said. */
export type ReseatingReason = ClosureReason | "safety" | TurnReason;

/** What became of a party that is to be moved. `came`: it was at the port after all, as somebody recorded later. */
export type ReseatState = "to-do" | "moved" | "first-in-line" | "stays" | "gone" | "came";

/** The most days that one closure lasts; a longer one is said again. */
export const longestClosureDays = 60;

/** A party that is moved. */
export type MovedParty = {
  size: number;
  /** The slugs of its ports in its order. */
  ports: readonly string[];
  unavailableOn: readonly string[];
  needsAccessible: boolean;
  /** Where and when it was to come; null for who had won a place and had no date yet. */
  had: { port: string; onDate: string | null };
};

/**
 * The blocks that suit a party, the best one first: at the port that it had, then at its others in its order; of a port's
 * on the day it had or later, since it has planned for that, else earlier. For its safety it does not go where it had to.
 */
export function blocksFor<B extends OpenBlock>(party: MovedParty, kind: ReseatingKind, blocks: readonly B[]): B[] {
  const { had, size, unavailableOn, needsAccessible } = party;
  const others = party.ports.filter((port) => port !== had.port);
  const order = kind === "safety" ? others : [...party.ports.filter((port) => port === had.port), ...others];
  const rank = (block: B) => [
    order.indexOf(block.port),
    needsAccessible && !block.isAccessible ? 1 : 0,
    had.onDate !== null && block.onDate < had.onDate ? 1 : 0,
  ];
  return blocks
    .filter(({ port, free, onDate }) => order.includes(port) && free >= size && !unavailableOn.includes(onDate))
    .sort((a, b) => {
      const [first, second] = [rank(a), rank(b)];
      const differs = first.findIndex((value, index) => value !== second[index]);
      return differs < 0 ? earliestFirst(a, b) : (first[differs] as number) - (second[differs] as number);
    });
}

/** A party with a place at a block that is cut. */
export type SeatedParty = { size: number; isConfirmed: boolean; madeAt: Date };

/**
 * Who must move when a block has so many places too many: those who have not said yes first, then those who got their
 * place last. Nobody is split, and nobody moves whose places are not needed.
 */
export function whoMoves<P extends SeatedParty>(parties: readonly P[], tooMany: number): P[] {
  const lastFirst = [...parties].sort(
    (a, b) => Number(a.isConfirmed) - Number(b.isConfirmed) || b.madeAt.getTime() - a.madeAt.getTime(),
  );
  const moving: P[] = [];
  let left = tooMany;
  for (const party of lastFirst) {
    if (left <= 0) break;
    moving.push(party);
    left -= party.size;
  }
  return moving;
}

/** Whether a code is a reason why a port closes. */
export function isClosureReason(code: unknown): code is ClosureReason {
  return closureReasons.some((reason) => reason === code);
}
