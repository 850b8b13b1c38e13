import type { ColumnType } from "kysely";
import type { RequestState, WrongThing } from "#domain/staff/correction-request.ts";

type WithDefault<T> = ColumnType<T, T | undefined, T>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** What is put right of people, and what they ask to have put right, as the migrations leave it; comments stand there. */
export type CorrectionTables = {
  correction: {
    id: string;
    application_id: string;
    at: Date;
    port_slug: string;
    staff_id: string;
    change_sealed: Uint8Array;
  };
  correction_request: {
    id: string;
    application_id: string;
    person_id: string;
    thing: WrongThing;
    state: WithDefault<RequestState>;
    words_sealed: Uint8Array;
    asked_at: Date;
    closed_at: Nullable<Date>;
    closed_by: Nullable<string>;
    port_slug: Nullable<string>;
  };
};
