/** "What is told of four weeks is made once, when they are over: what was small then is withheld for ever." */
import { type ComparedBy, comparedBy } from "./groups.ts";
import { type MetEvent, metEvents } from "./met.ts";
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

/** One number: of which group, what was counted, at which page where it is of one; null where it is withheld. */
export type EquityRow = [by: ComparedBy, group: string, what: string, page: string, count: number | null];

/** The figures one by one, for a table of a program. */
export function equityRows(figures: EquityFigures): EquityRow[] {
  return comparedBy.flatMap((by) => [
    ...figures[by].outcomes.flatMap(({ group, ...line }) =>
      Object.entries(line).map(([what, count]): EquityRow => [by, group, what, "", count]),
    ),
    ...metEvents.flatMap((event) =>
      figures[by][event].flatMap(({ group, total, pages }): EquityRow[] => [
        [by, group, event, "", total],
        ...Object.entries(pages).map(([page, count]): EquityRow => [by, group, event, page, count]),
      ]),
    ),
  ]);
}
