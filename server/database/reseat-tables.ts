import type { ColumnType } from "kysely";
import type { ReseatingKind, ReseatingReason, ReseatState } from "#domain/capacity/reseating.ts";

type WithDefault<T> = ColumnType<T, T | undefined, T>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** The tables of re-seating, as the migrations leave them; comments stand there. */
export type ReseatTables = {
  reseating: {
    id: string;
    kind: ReseatingKind;
    port_slug: string;
    from_on: string;
    to_on: string;
    block_id: Nullable<string>;
    places: Nullable<number>;
    application_id: Nullable<string>;
    reason: ReseatingReason;
    proposed_by: string;
    proposed_at: Date;
    decided_by: Nullable<string>;
    decided_at: Nullable<Date>;
    is_approved: Nullable<boolean>;
    listed_at: Nullable<Date>;
    lifts: Nullable<string>;
    lifted_at: Nullable<Date>;
  };
  reseat: {
    id: string;
    reseating_id: string;
    application_id: string;
    offer_id: Nullable<string>;
    award_run: Nullable<string>;
    was_confirmed: WithDefault<boolean>;
    state: ReseatState;
    new_offer_id: Nullable<string>;
    listed_at: Date;
    done_at: Nullable<Date>;
  };
  avoided_port: {
    reseating_id: string;
    application_id: string;
    port_slug: string;
    since_at: Date;
    lifted_at: Nullable<Date>;
    lifted_by: Nullable<string>;
  };
};
