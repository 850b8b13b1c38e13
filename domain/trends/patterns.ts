/**
 * "What a person may look at, and never a machine decides on." Every pattern has its known innocent causes, which are
 * shown before anything else. That a helper helps many people is no pattern: it is their work.
 */

import type { Surnamed } from "./surname-keys.ts";

/** The patterns that are looked for, by name; their words are in the messages at `staff.trends`. */
export const patternNames = [
  "strangers-at-one-address",
  "one-person-often",
  "one-contact-for-many",
  "burst-from-one-channel",
  "one-document-two-spellings",
] as const;

/** The name of a pattern. */
export type PatternName = (typeof patternNames)[number];

/** Why a pattern is mostly innocent, by name; the commonest reason first. */
export const innocentCauses = {
  "strangers-at-one-address": [
    "shelter",
    "organisation",
    "no-home-numbers",
    "travelling-group",
    "helpers-office",
    "any-address",
  ],
  "one-person-often": ["tried-again", "lost-receipt", "same-name-and-birth", "first-of-january"],
  "one-contact-for-many": ["shelters-phone", "borrowed-phone", "relative-in-the-us", "helpers-contact"],
  "burst-from-one-channel": ["after-an-outage", "group-arrived", "kiosk-day", "word-spread"],
  "one-document-two-spellings": ["typed-by-hand", "numbers-in-a-row", "renewed-document"],
} as const satisfies Record<PatternName, readonly string[]>;

/** One registration, as far as patterns need it. Keys are sealed: equal ones come from equal texts. */
export type Sighting = Surnamed & {
  party: string;
  /** `YYYY-MM-DD`. */
  day: string;
  channel: string;
  /** A key for each person: names and day of birth. */
  people: readonly string[];
  /** A key for each phone and e-mail. */
  contacts: readonly string[];
  /** For each document a key as written, and one in which letters and digits that look alike are one. */
  documents: readonly { written: string; lookAlike: string }[];
  /** Parties that this one has said it belongs to. */
  related?: readonly string[];
};

/** What was found: the parties that it is about, and the number that a person reads beside the pattern's words. */
export type Pattern = { name: PatternName; parties: string[]; count: number };
