/** "What is told of four weeks is made once, when they are over: what was small then is withheld for ever." */
import { type ComparedBy, comparedBy } from "./groups.ts";
import type { MetEvent } from "./met.ts";
import { type MetCount, type MetLine, metLines } from "./met-table.ts";
import type { GroupOutcome } from "./outcome.ts";
import { type OutcomeLine, outcomeLines } from "./outcome-lines.ts";

/** What is told of one kind of groups: what came of them, and what they met. */
export type GroupFigures = { outcomes: OutcomeLine[] } & Record<MetEvent, MetLine[]>;

/** What is told of four weeks. */
export type EquityFigures = Record<ComparedBy, GroupFigures>;

/** What may be told of what was counted. */
export function equityFigures(outcomes: readonly GroupOutcome[], met: readonly MetCount[]): EquityFigures {
  const of = (by: ComparedBy): GroupFigures => ({
    outcomes: outcomeLines(outcomes, by),
    refused: metLines(met, { event: "refused", by }),
    left: metLines(met, { event: "left", by }),
  });
  return Object.fromEntries(comparedBy.map((by) => [by, of(by)])) as EquityFigures;
}
