/** "What people met is told by group and page, without what could be about one of you." */
import { type ComparedBy, inGroupOrder } from "./groups.ts";
import { type ApplyPage, applyPages, type MetEvent } from "./met.ts";
import { type Cell, withheldCells } from "./withhold-cells.ts";

/** How often something was met by a group at a page. */
export type MetCount = { event: MetEvent; by: ComparedBy; group: string; page: ApplyPage; count: number };

/** A line of a table: what a group met in all, and at each page; null where it is withheld. */
export type MetLine = { group: string; total: number | null; pages: Record<ApplyPage, number | null> };

/** The groups of one kind with what they met. A page at which nobody met anything has noughts. */
export function metLines(counts: readonly MetCount[], { event, by }: Pick<MetCount, "event" | "by">): MetLine[] {
  const own = counts.filter((one) => one.event === event && one.by === by);
  const groups = inGroupOrder(new Set(own.map(({ group }) => group)));
  const countOf = (row: string, column: ApplyPage) =>
    own.reduce((sum, { group, page, count }) => sum + (group === row && page === column ? count : 0), 0);
  const cells = groups.flatMap((row) => applyPages.map((column) => ({ row, column, count: countOf(row, column) })));
  const withheld = withheldCells(cells);
  const told = (cell: Cell) => (withheld.cells.has(cell) ? null : cell.count);
  return groups.map((group) => {
    const line = cells.filter(({ row }) => row === group);
    const pages = Object.fromEntries(line.map((cell) => [cell.column, told(cell)])) as MetLine["pages"];
    const sum = line.reduce((all, { count }) => all + count, 0);
    return { group, total: withheld.rows.has(group) ? null : sum, pages };
  });
}
