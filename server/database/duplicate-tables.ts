import type { ColumnType, JSONColumnType } from "kysely";
import type { MergeGround } from "#domain/duplicates/decide-merge.ts";
import type { Sign } from "#domain/duplicates/signs.ts";

type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;
type WithDefault<T> = ColumnType<T, T | undefined, T>;

/** Two people of a pair who may be one, by their rows of `person`. */
export type AlikeRow = { one: string; other: string; signs: Sign[] };

/** What two persons of staff say of a pair: that it is one person, or that this was wrong. */
export type ProposalKind = "merge" | "undo";

/** The tables of duplicates, as the migrations leave them; comments stand there. */
export type DuplicateTables = {
  alike_key: { key: Uint8Array; application_id: string; is_contact: boolean };
  alike_read: { application_id: string; revision: number };
  duplicate_pair: {
    id: string;
    one_id: string;
    other_id: string;
    points: number;
    people: JSONColumnType<AlikeRow[]>;
    state: WithDefault<"open" | "same" | "not-same">;
    found_at: Date;
    last_found_at: Date;
    judged_by: Nullable<string>;
    judged_at: Nullable<Date>;
    parted_at: Nullable<Date>;
  };
  duplicate_proposal: {
    id: string;
    pair_id: string;
    kind: ProposalKind;
    ground: MergeGround;
    proposed_by: string;
    proposed_at: Date;
    decided_by: Nullable<string>;
    decided_at: Nullable<Date>;
    is_approved: Nullable<boolean>;
  };
};
