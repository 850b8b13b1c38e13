import type { ColumnType } from "kysely";

/** The tables of people who come without an appointment, as the migration leaves them; comments stand there. */
export type WalkInTables = {
  walk_in_day: {
    port_slug: string;
    on_date: string;
    reserved: number;
    given: ColumnType<number, number | undefined, number>;
    turned_away: ColumnType<number, number | undefined, number>;
  };
  walk_in: {
    id: string;
    port_slug: string;
    on_date: string;
    number: number;
    size: number;
    outcome: "given" | "turned-away";
    noted_by: string;
    noted_at: Date;
    undone_by: ColumnType<string | null, string | null | undefined, string | null>;
    undone_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
};
