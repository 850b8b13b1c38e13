import type { ColumnType } from "kysely";

type WithDefault<T> = ColumnType<T, T | undefined, T>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** The tables of what goes to a port's own systems and comes back, as the migrations leave them; comments stand there. */
export type HandoverTables = {
  port_key: { id: string; port_slug: string; pem: string; fingerprint: string; set_at: Date };
  port_handover: {
    id: string;
    port_slug: string;
    on_date: string;
    key_id: string;
    proposed_by: string;
    proposed_at: Date;
    decided_by: Nullable<string>;
    decided_at: Nullable<Date>;
    is_approved: Nullable<boolean>;
    number: Nullable<number>;
    made_at: Nullable<Date>;
    file: Nullable<Uint8Array>;
    sha256: Nullable<Uint8Array>;
    parties: Nullable<number>;
    cancelled: Nullable<number>;
    delivered_at: Nullable<Date>;
    withdrawn_at: Nullable<Date>;
    tries: WithDefault<number>;
    failure: Nullable<string>;
  };
  port_handover_party: {
    handover_id: string;
    offer_id: string;
    application_id: string;
    revision: number;
    is_cancelled: boolean;
  };
  port_note: { id: string; application_id: string; port_slug: string; note_sealed: Uint8Array; kept_at: Date };
};
