import type { ColumnType } from "kysely";

type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** The tables of patterns and exceptions, as the migrations leave them; comments stand there. */
export type CapacityTables = {
  capacity_pattern: {
    id: string;
    port_slug: string;
    weekdays: number[];
    first_at: string;
    last_at: string;
    every_minutes: number;
    places: number;
    accessible: boolean;
    valid_from: Nullable<string>;
    valid_until: Nullable<string>;
    made_by: Nullable<string>;
    made_at: Date;
    ended_by: Nullable<string>;
    ended_at: Nullable<Date>;
  };
  capacity_exception: {
    id: string;
    port_slug: string;
    on_date: string;
    at_time: Nullable<string>;
    places: number;
    reason: string;
    made_by: string;
    made_at: Date;
    ended_by: Nullable<string>;
    ended_at: Nullable<Date>;
  };
};
