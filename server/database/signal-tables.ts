import type { ColumnType, JSONColumnType } from "kysely";
import type { DispositionKind } from "#domain/trends/disposition.ts";
import type { KnownPlaceKind } from "#domain/trends/known-place.ts";
import type { ClusterMeasures } from "#domain/trends/measure-cluster.ts";
import type { PatternName } from "#domain/trends/patterns.ts";

type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/**
 * The tables of the schema `signals`, as the migrations leave them; comments stand there. They are no part of `Tables`:
 * only `asSignals` gives a transaction that knows them.
 */
export type SignalTables = {
  "signals.registration": {
    application_id: string;
    revision: number;
    changed_at: Date;
    port_slug: string;
    on_date: string;
    channel: string;
    address: Uint8Array | null;
    suffix: string;
    direction: string;
    fuzzy: Uint8Array | null;
    seen: Uint8Array;
  };
  "signals.finding": {
    id: string;
    pattern: PatternName;
    count: number;
    parties: number;
    known: Nullable<string>;
    measures: JSONColumnType<ClusterMeasures>;
    first_found_at: Date;
    last_found_at: Date;
  };
  "signals.finding_party": { finding_id: string; application_id: string };
  "signals.disposition": {
    id: string;
    finding_id: string;
    kind: DispositionKind;
    words: string;
    expires_on: string;
    made_by: string;
    made_at: Date;
    ended_by: Nullable<string>;
    ended_at: Nullable<Date>;
  };
  "signals.unmasking": {
    id: string;
    finding_id: string;
    case_number: string;
    proposed_by: string;
    proposed_at: Date;
    decided_by: Nullable<string>;
    decided_at: Nullable<Date>;
    is_approved: Nullable<boolean>;
  };
  "signals.known_place": {
    id: string;
    name: string;
    kind: KnownPlaceKind;
    address: string;
    vouched_by: string;
    expires_on: string;
    proposed_by: string;
    proposed_at: Date;
    decided_by: Nullable<string>;
    decided_at: Nullable<Date>;
    is_approved: Nullable<boolean>;
    ended_by: Nullable<string>;
    ended_at: Nullable<Date>;
  };
};
