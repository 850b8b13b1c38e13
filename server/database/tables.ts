import type { ColumnType, JSONColumnType } from "kysely";
import type { RecordName } from "#domain/draw/record.ts";
import type { CapacityTables } from "./capacity-tables.ts";
import type { CorrectionTables } from "./correction-tables.ts";
import type { DuplicateTables } from "./duplicate-tables.ts";
import type { EquityTables } from "./equity-tables.ts";
import type { HelperTables } from "./helper-tables.ts";
import type { KioskTables } from "./kiosk-tables.ts";
import type { OfflineCheckTables } from "./offline-check-tables.ts";
import type { ReseatTables } from "./reseat-tables.ts";
import type { StaffTables } from "./staff-tables.ts";
import type { WalkInTables } from "./walk-in-tables.ts";

/** A calendar date, `YYYY-MM-DD`. */
export type DateText = string;
type WithDefault<T> = ColumnType<T, T | undefined, T>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;
type Bytes = Uint8Array;

/** Why an application is in the pool or not. */
export type PoolState = "pooled" | "duplicate" | "without-adult" | "held";
/** What an application's person is told. */
export type Standing = "waiting" | "offered" | "confirmed" | "paused" | "done" | "withdrawn";
/** Where an offer stands. */
export type OfferState =
  | ("open" | "confirmed" | "declined" | "lapsed" | "cancelled")
  | ("moved" | "turned" | "came" | "did-not-come");
/** How an application reached us; `outbox` is what a device kept until it had a signal. */
export type Channel = "script" | "no-script" | "outbox" | "api" | "kiosk" | "helper";

/** Every table, as the migrations leave them; comments stand there. */
export type Tables = StaffTables &
  ReseatTables &
  CapacityTables &
  CorrectionTables &
  WalkInTables &
  DuplicateTables &
  OfflineCheckTables &
  EquityTables &
  HelperTables &
  KioskTables & {
    installation: { name: string; value: string };
    port: {
      slug: string;
      code: number;
      name: string;
      city: string;
      state: string;
      across: string;
      address: string;
      telephone: string;
      hours: string;
      time_zone: string;
      position: number;
    };
    block: {
      id: string;
      port_slug: string;
      on_date: DateText;
      at_time: string;
      starts_at: Date;
      utc_offset_minutes: number;
      capacity: number;
      booked: WithDefault<number>;
      accessible: WithDefault<boolean>;
      cut_to: Nullable<number>;
      released_in: string | null;
    };
    draft: {
      id: string;
      token_hash: Bytes;
      wrapped_key: Bytes;
      answers_sealed: Bytes;
      device: "unknown" | "own" | "shared";
      locale: string;
      channel: Channel;
      revision: WithDefault<number>;
      amends_id: string | null;
      sent_at: Date | null;
      touched_at: Date;
      expires_at: Date;
      kiosk_id: Nullable<string>;
      kiosk_page: Nullable<string>;
      helper_id: Nullable<string>;
      receipt_turn: Nullable<string>;
      receipt_taken_at: Nullable<Date>;
      receipt_generation: WithDefault<number>;
      home_token_hash: Nullable<Bytes>;
      device_keeps: WithDefault<boolean>;
    };
    application: {
      id: string;
      handle: string;
      receipt_generation: WithDefault<number>;
      newest_generation: WithDefault<number>;
      standing: Standing;
      pool_state: PoolState;
      channel: Channel;
      locale: string;
      size: number;
      registered_on: DateText;
      cohort_on: DateText;
      prefs: Bytes;
      unavailable_on: WithDefault<DateText[]>;
      needs_accessible: WithDefault<boolean>;
      asks_urgent: WithDefault<boolean>;
      asks_urgent_since: Nullable<Date>;
      is_urgent: WithDefault<boolean>;
      has_email: WithDefault<boolean>;
      wants_sms: WithDefault<boolean>;
      missed_offers: WithDefault<number>;
      revision: WithDefault<number>;
      wrapped_key: Bytes;
      answers_sealed: Bytes;
      body_hash: Bytes;
      registered_at: Date;
      changed_at: Date;
      ended_at: Date | null;
    };
    person: {
      id: string;
      application_id: string;
      position: number;
      joined_on: DateText;
      is_adult: boolean;
      counts: WithDefault<boolean>;
      document_key: Bytes | null;
      likeness_key: Bytes | null;
      wrapped_key: Bytes;
      first_sealed: Bytes;
      left_on: DateText | null;
    };
    pool_claim: { document_key: Bytes; application_id: string };
    place_session: {
      id: string;
      application_id: string;
      token_hash: Bytes;
      device: "own" | "shared";
      touched_at: Date;
      expires_at: Date;
      kiosk_id: Nullable<string>;
      grant_id: Nullable<string>;
      receipt_generation: WithDefault<number>;
    };
    new_secret: {
      id: string;
      application_id: string;
      generation: number;
      made_at: Date;
      counts_at: Nullable<Date>;
      shown_in: Nullable<string>;
      port_slug: Nullable<string>;
      staff_id: Nullable<string>;
    };
    draw_run: {
      run: string;
      state: "frozen" | "seeded" | "walked" | "finished" | "cancelled";
      on_date: DateText;
      parameters: JSONColumnType<object>;
      ports: JSONColumnType<object>;
      applications: number;
      persons: number;
      by_size: number[];
      root: Bytes;
      reveal: Bytes;
      beacon: Bytes | null;
      seed: Bytes | null;
      result: JSONColumnType<object> | null;
      frozen_at: Date;
      finished_at: Date | null;
      closed: Nullable<Bytes>;
    };
    draw_commitment: {
      run: string;
      on_date: DateText;
      reveal: Bytes;
      commitment: JSONColumnType<object>;
      ceremony_text: Nullable<string>;
      made_by: Nullable<string>;
      signed_by: Nullable<string>;
      signed_at: Nullable<Date>;
      cancelled_at: Nullable<Date>;
      committed_at: Date;
    };
    record_file: { run: string; name: RecordName; sha256: Bytes; body: string | null; published_at: Date };
    run_pool: { run: string; part: number; records: Bytes };
    registration_day: { day: DateText; commitments: Bytes; head: Bytes; head_file: string; closed_at: Date };
    registration_line: { application_id: string; joined_on: DateText; listed_on: DateText };
    award: {
      run: string;
      application_id: string;
      lane: "urgent" | "seniority" | "lottery";
      port_slug: string;
      position: number;
      size: number;
      is_placed: WithDefault<boolean>;
    };
    offer: {
      id: string;
      application_id: string;
      run: string | null;
      block_id: string;
      size: number;
      state: OfferState;
      is_standing: WithDefault<boolean>;
      made_at: Date;
      expires_at: Date;
      answered_at: Date | null;
      checked_in_at: Date | null;
      reminded: Nullable<number>;
      slip: WithDefault<Bytes>;
      absent: WithDefault<string[]>;
      opened_at: Nullable<Date>;
    };
    letter: {
      id: string;
      application_id: string;
      kind: string;
      locale: string;
      state: "queued" | "sent" | "delivered" | "failed";
      tries: WithDefault<number>;
      queued_at: Date;
      next_try_at: Date;
      sent_at: Date | null;
      to_sealed: Nullable<Bytes>;
      corrects: Nullable<string>;
      again_at: Nullable<Date>;
    };
    audit: {
      id: string;
      at: Date;
      actor: string;
      action: string;
      subject: string | null;
      reason: string | null;
      detail: JSONColumnType<object> | null;
    };
    audit_link: { seq: number; audit_id: string; at: Date; row_hash: Bytes; link_hash: Bytes };
    audit_head: { seq: number; at: Date; statement: string; signature: string; key: string };
    heartbeat: { name: string; since_at: Date; beat_at: Date };
    outage: { id: string; what: "server" | "database"; from_at: Date; to_at: Date };
    lease: { name: string; holder: string; until_at: Date };
  };
