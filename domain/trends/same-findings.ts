/**
 * "What a person has concluded stays with what they concluded it about." Each night everything is found anew; what has
 * most of its parties in common with an earlier finding of the same pattern is that finding.
 */
import type { PatternName } from "./patterns.ts";

/** Parties that a pattern is about. */
type Found = { name: PatternName; parties: readonly string[] };

/**
 * For each finding of tonight the id of the earlier one that it continues, or undefined for a new one.
 * At least half of the smaller of both must be in the other; no earlier one is continued twice, the largest first.
 */
export function sameFindings(
  tonight: readonly Found[],
  earlier: readonly (Found & { id: string })[],
): (string | undefined)[] {
  const of = new Map<string, number[]>();
  earlier.forEach(({ name, parties }, at) => {
    for (const party of parties) {
      const key = `${name} ${party}`;
      const there = of.get(key);
      if (there) there.push(at);
      else of.set(key, [at]);
    }
  });
  const pairs = tonight.flatMap(({ name, parties }, mine) => {
    const shared = new Map<number, number>();
    for (const party of parties) {
      for (const at of of.get(`${name} ${party}`) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared].map(([its, count]) => ({ mine, its, count }));
  });
  const ids: (string | undefined)[] = tonight.map(() => undefined);
  const taken = new Set<number>();
  for (const { mine, its, count } of pairs.sort((a, b) => b.count - a.count)) {
    const smaller = Math.min(tonight[mine]?.parties.length ?? 0, earlier[its]?.parties.length ?? 0);
    if (ids[mine] !== undefined || taken.has(its) || count * 2 < smaller) continue;
    ids[mine] = earlier[its]?.id;
    taken.add(its);
  }
  return ids;
}
