import type { ColumnType } from "kysely";
import type { Role } from "#domain/staff/policy.ts";
import type { HandoverTables } from "./handover-tables.ts";

type WithDefault<T> = ColumnType<T, T | undefined, T>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** The console's tables, with those of what goes to ports, as the migrations leave them; comments stand there. */
export type StaffTables = HandoverTables & {
  staff: {
    id: string;
    email: string;
    email_verified: WithDefault<boolean>;
    name: string;
    image: Nullable<string>;
    role: Role;
    port_slug: string | null;
    two_factor_enabled: WithDefault<boolean>;
    created_at: Date;
    updated_at: Date;
    ended_at: Nullable<Date>;
    renewed_at: Nullable<Date>;
  };
  staff_credential: {
    id: string;
    staff_id: string;
    provider_id: string;
    account_id: string;
    password: string | null;
    created_at: Date;
    updated_at: Date;
  };
  staff_session: {
    id: string;
    staff_id: string;
    token: string;
    expires_at: Date;
    created_at: Date;
    updated_at: Date;
    proved_at: Nullable<Date>;
  };
  staff_verification: { id: string; identifier: string; value: string; expires_at: Date };
  staff_two_factor: {
    id: string;
    staff_id: string;
    secret: string;
    verified: WithDefault<boolean>;
  };
  staff_passkey: {
    id: string;
    staff_id: string;
    credential_id: string;
    public_key: Uint8Array;
    counter: number;
    transports: WithDefault<string[]>;
    name: string;
    added_at: Date;
    used_at: Nullable<Date>;
  };
  staff_passkey_challenge: {
    token_hash: Uint8Array;
    challenge: string;
    staff_id: Nullable<string>;
    name: Nullable<string>;
    ends_at: Date;
  };
  staff_invitation: {
    email: string;
    name: string;
    role: Role;
    port_slug: string | null;
    token_hash: Uint8Array;
    expires_at: Date;
    accepted_at: Date | null;
    recovery_id: Nullable<string>;
  };
  staff_recovery: {
    id: string;
    staff_id: string;
    known_by: string;
    proposed_by: string;
    proposed_at: Date;
    decided_by: Nullable<string>;
    decided_at: Nullable<Date>;
    is_approved: Nullable<boolean>;
    told_at: Nullable<Date>;
  };
  draw_cancellation: {
    id: string;
    run: string;
    because: string;
    proposed_by: string;
    proposed_at: Date;
    decided_by: Nullable<string>;
    decided_at: Nullable<Date>;
    is_approved: Nullable<boolean>;
  };
  letter_correction: {
    id: string;
    kind: string;
    went_from: Date;
    went_until: Date;
    proposed_by: string;
    proposed_at: Date;
    decided_by: Nullable<string>;
    decided_at: Nullable<Date>;
    is_approved: Nullable<boolean>;
    letters: Nullable<number>;
  };
  urgent_proposal: {
    id: string;
    application_id: string;
    reason: string;
    proposed_by: string;
    proposed_at: Date;
    decided_by: Nullable<string>;
    decided_at: Nullable<Date>;
    is_approved: Nullable<boolean>;
  };
  relation_review: {
    person_id: string;
    counts: boolean;
    reviewed_by: string;
    reviewed_at: Date;
  };
};
