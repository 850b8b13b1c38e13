// The rule: who won first gets the earliest date at their port with room for the whole party, except on days they cannot come.
// Who needs an accessible place is given one if there is any. Who finds no room keeps the win and goes first next day.

/** A port's places at one date and time. */
export type OpenBlock = {
  id: string;
  port: string;
  /** Local date, `YYYY-MM-DD`. */
  onDate: string;
  /** Local time, `HH:MM`. */
  atTime: string;
  isAccessible: boolean;
  /** Places that nobody holds. */
  free: number;
};

/** What placing needs to know of a winner. */
export type Winner = {
  port: string;
  size: number;
  needsAccessible: boolean;
  unavailableOn: readonly string[];
};

/** Places winners in the given order; who is not in the answer found no room. The blocks given stay as they are. */
export function placeWinners<W extends Winner, B extends OpenBlock>(
  winners: readonly W[],
  blocks: readonly B[],
): { winner: W; block: B }[] {
  const free = new Map(blocks.map((block) => [block.id, block.free]));
  const byTime = [...blocks].sort(earliestFirst);
  const placed: { winner: W; block: B }[] = [];
  for (const winner of winners) {
    const suits = (block: B) =>
      block.port === winner.port &&
      (free.get(block.id) as number) >= winner.size &&
      !winner.unavailableOn.includes(block.onDate);
    const accessible = winner.needsAccessible ? byTime.find((block) => block.isAccessible && suits(block)) : undefined;
    const block = accessible ?? byTime.find(suits);
    if (!block) continue;
    free.set(block.id, (free.get(block.id) as number) - winner.size);
    placed.push({ winner, block });
  }
  return placed;
}

/** The order of blocks by their date and time; those of one time always stand alike. */
export function earliestFirst(a: OpenBlock, b: OpenBlock): number {
  const [first, second] = [`${a.onDate} ${a.atTime} ${a.id}`, `${b.onDate} ${b.atTime} ${b.id}`];
  return first < second ? -1 : Number(first > second);
}
