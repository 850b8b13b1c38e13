import type { ColumnType } from "kysely";

type WithDefault<T> = ColumnType<T, T | undefined, T>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** The tables of helpers, as the migrations leave them; comments stand there. */
export type HelperTables = {
  organisation: {
    id: string;
    name: string;
    telephone: Nullable<string>;
    vouched_by: string;
    added_at: Date;
    ended_at: Nullable<Date>;
  };
  helper: {
    id: string;
    email: string;
    email_verified: WithDefault<boolean>;
    name: string;
    image: Nullable<string>;
    organisation_id: string;
    two_factor_enabled: WithDefault<boolean>;
    created_at: Date;
    updated_at: Date;
    ended_at: Nullable<Date>;
  };
  helper_credential: {
    id: string;
    helper_id: string;
    provider_id: string;
    account_id: string;
    password: string | null;
    created_at: Date;
    updated_at: Date;
  };
  helper_session: {
    id: string;
    helper_id: string;
    token: string;
    expires_at: Date;
    created_at: Date;
    updated_at: Date;
  };
  helper_verification: { id: string; identifier: string; value: string; expires_at: Date };
  helper_two_factor: { id: string; helper_id: string; secret: string; verified: WithDefault<boolean> };
  helper_passkey: {
    id: string;
    helper_id: string;
    credential_id: string;
    public_key: Uint8Array;
    counter: number;
    transports: WithDefault<string[]>;
    name: string;
    added_at: Date;
    used_at: Nullable<Date>;
  };
  helper_passkey_challenge: {
    token_hash: Uint8Array;
    challenge: string;
    helper_id: Nullable<string>;
    name: Nullable<string>;
    ends_at: Date;
  };
  helper_invitation: {
    email: string;
    name: string;
    organisation_id: string;
    token_hash: Uint8Array;
    expires_at: Date;
    accepted_at: Date | null;
  };
  helper_grant: {
    id: string;
    application_id: string;
    helper_id: string;
    may_change: boolean;
    may_confirm: boolean;
    given_at: Date;
    ends_at: Date;
    ended_at: Nullable<Date>;
    ended_by: Nullable<"person" | "counter" | "replaced" | "new-secret">;
  };
  helper_act: { id: string; application_id: string; grant_id: string; what: string; at: Date };
  helper_code: { code_hash: Uint8Array; helper_id: string; ends_at: Date; used_at: Nullable<Date> };
  helper_notice: {
    helper_id: string;
    locale: string;
    seen: WithDefault<string[]>;
    told: WithDefault<string[]>;
    told_at: Nullable<Date>;
  };
  contact_change: {
    id: string;
    application_id: string;
    grant_id: string;
    contact_sealed: Uint8Array;
    asked_at: Date;
    holds_at: Date;
    undone_at: Nullable<Date>;
    kept_at: Nullable<Date>;
  };
};
