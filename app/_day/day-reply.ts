import type { CheckFate, CounterState } from "#domain/staff/offline-check.ts";

/** One person of a party, in words of the console's language. */
export type KeptPerson = { name: string; birth: string; document: string };

/** What has become of an appointment. */
export type KeptState = CounterState;

/** One party of the day that a device keeps; names of fields are short, since there are hundreds. */
export type KeptParty = {
  handle: string;
  time: string;
  state: KeptState;
  /** When it came, by the port's clocks; empty where it has not. */
  came: string;
  /** By this its slip is known: the first bytes of the SHA-256 of the slip's number, as Base64url. */
  slip: string;
  people: KeptPerson[];
  /** What the party speaks, its interpreter and its needs, each in words. */
  asks: string[];
};

/** What Paso tells an officer's device of a port's day. */
export type DayReply = {
  /** Shown with every later request: by it the device learns that it may keep the day no more. */
  mark: string;
  /** The port and its date, in words. */
  port: string;
  day: string;
  /** When the list was made, by the port's clocks, in words. */
  asOf: string;
  /** How long the port's day still lasts. */
  endsInMs: number;
  /** By these a slip is known as this port's and today's: the port's code, and its date and zone. */
  code: number;
  date: string;
  timeZone: string;
  /** The public keys (Base64url) with which slips are signed; `until`: the last day (UTC) of one that signs no more. */
  keys: { key: string; until?: string }[];
  parties: KeptParty[];
};

/** What Paso has where a device recorded something else: since when, by the port's clocks, and by whom. */
export type There = { state: KeptState; at: string; by: string };

/** What Paso tells a device that hands in what it recorded; `none`: there is no such appointment any more. */
export type ChecksReply = {
  fates: { id: string; fate: CheckFate | "none"; there?: There }[];
  /** How each appointment of today stands now, and when its party came. */
  states: [handle: string, state: KeptState, came: string][];
};
