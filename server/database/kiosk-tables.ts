import type { ColumnType } from "kysely";

type WithDefault<T> = ColumnType<T, T | undefined, T>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** The tables of kiosks and of the phones that they hand over to, as the migrations leave them; comments stand there. */
export type KioskTables = {
  kiosk: {
    id: string;
    place: string;
    code_hash: Uint8Array;
    code_ends_at: Date;
    added_at: Date;
    enrolled_at: Nullable<Date>;
    seen_on: Nullable<string>;
    ended_at: Nullable<Date>;
  };
  kiosk_use: {
    on_date: string;
    hour: number;
    locale: string;
    what: "begun" | "sent" | "left";
    page: string;
    count: number;
  };
  phone_handover: {
    id: string;
    draft_id: Nullable<string>;
    place_session_id: Nullable<string>;
    wrong_pins: WithDefault<number>;
    ends_at: Date;
    used_at: Nullable<Date>;
    code_hash: Nullable<Uint8Array>;
    page: Nullable<string>;
  };
};
