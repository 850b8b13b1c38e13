import type { JSONColumnType } from "kysely";
import type { EquityFigures } from "#domain/equity/figures.ts";
import type { ComparedBy } from "#domain/equity/groups.ts";
import type { ApplyPage, MetEvent } from "#domain/equity/met.ts";

/** The tables of equity, as the migrations leave them; comments stand there. */
export type EquityTables = {
  equity_met: {
    from_on: string;
    event: MetEvent;
    compared_by: ComparedBy;
    group_name: string;
    page: ApplyPage;
    count: number;
  };
  equity_period: { from_on: string; until_on: string; figures: JSONColumnType<EquityFigures>; counted_at: Date };
};
