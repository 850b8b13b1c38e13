/**
 * "How often a kiosk is used is counted, never by whom. A number so small that it could be about one of you is not told, and
 * neither is what would give it away: not another number of the same language and hour, not the sum of a table, and not the
 * difference of two reports."
 */
import { isSmall, withheldOf } from "../offer/withhold.ts";

/** What is counted: an application begun, sent, or left before it was sent. */
export type KioskUse = "begun" | "sent" | "left";

/** How often something was counted in a language, in an hour or at a question. */
export type UseCell = { what: KioskUse; locale: string; of: string; count: number };

/** One line of a report; the number is undefined where it is withheld. */
export type UseLine = Omit<UseCell, "count"> & { count: number | undefined };

/** What was counted in one language, in one hour or at one question. */
type Row = { cells: UseCell[]; sizes: readonly [begun: number, sent: number, left: number] };

/**
 * The lines of a table, in order. What was begun, sent and left in one language and hour is told together or not at all: of
 * three such numbers two may give the third away. What was counted in one language has a sum that somebody may know.
 */
export function useLines(cells: readonly UseCell[]): UseLine[] {
  const withheld = new Set(groupsBy(cells, ({ locale }) => locale).flatMap(withheldCells));
  return cells
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .map((cell) => ({ ...cell, count: withheld.has(cell) ? undefined : cell.count }));
}

/** What is withheld of the cells of one language. */
function withheldCells(cells: readonly UseCell[]): UseCell[] {
  const rows = groupsBy(cells, ({ of }) => of).map(rowOf);
  return [...withheldOf(rows, ({ sizes }) => sizes, isTelling)].flatMap((row) => row.cells);
}

function rowOf(cells: UseCell[]): Row {
  const countOf = (what: KioskUse) => cells.reduce((sum, cell) => sum + (cell.what === what ? cell.count : 0), 0);
  return { cells, sizes: [countOf("begun"), countOf("sent"), countOf("left")] };
}

/** Whether one of the three, or what lies between them, could be about somebody. */
function isTelling({ sizes: [begun, sent, left] }: Row): boolean {
  return [begun, sent, left, begun - sent, begun - left, begun - sent - left].some((size) => isSmall(Math.abs(size)));
}

function groupsBy(cells: readonly UseCell[], nameOf: (cell: UseCell) => string): UseCell[][] {
  const groups = new Map<string, UseCell[]>();
  for (const cell of cells) groups.set(nameOf(cell), [...(groups.get(nameOf(cell)) ?? []), cell]);
  return [...groups.values()];
}

function keyOf({ what, locale, of }: UseCell): string {
  return `${what} ${locale} ${of}`;
}
