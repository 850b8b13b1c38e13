/**
 * "What an officer recorded without a network is kept as it was recorded, unless somebody else recorded something there
 * meanwhile. Then both are shown side by side, and a person decides."
 */
import * as z from "zod/mini";
import { personMatches } from "./person-match.ts";

/** What an appointment can be at the counter; `turned`: its party came, and got another day. */
export const counterStates = ["confirmed", "came", "did-not-come", "turned"] as const;

/** One of them. */
export type CounterState = (typeof counterStates)[number];

const tenDigits = z.string().check(z.regex(/^\d{10}$/));
/** A day of 25 hours, and the 24 in which a device may hand in what it recorded on it. */
const longestMs = 49 * 3_600_000;

/** One outcome that a device recorded. `id` is the device's, so that a check that is sent twice is kept once. */
export const offlineCheckSchema = z.strictObject({
  id: z.uuid(),
  handle: tenDigits,
  outcome: z.enum(["came", "did-not-come"]),
  matches: z.array(z.enum(personMatches)).check(z.minLength(1), z.maxLength(10)),
  way: z.enum(["slip", "number"]),
  /** What the device showed before it was recorded. */
  seen: z.enum(counterStates),
  /** How long ago it was recorded: a device's clock may be wrong by hours, and is right about a duration. */
  agoMs: z.int().check(z.minimum(0), z.maximum(longestMs)),
});

/** One outcome that a device recorded without a network. */
export type OfflineCheck = z.infer<typeof offlineCheckSchema>;

/**
 * What a device hands in: of one date at the port. A day has some hundreds of parties, and a device never more. Each check is
 * read by itself, so that one that is none holds up no other.
 */
export const offlineChecksSchema = z.strictObject({
  date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  checks: z.array(z.looseObject({ id: z.uuid() })).check(z.maxLength(1_000)),
});

/** What becomes of a check: it is kept, it is as Paso has it already, or two differ. */
export type CheckFate = "kept" | "same" | "differs";

/**
 * What becomes of a check where the appointment is in a state now. That a party came twice is no agreement: of two counters
 * with one slip one must look.
 */
export function fateOf({ seen, outcome }: Pick<OfflineCheck, "seen" | "outcome">, now: CounterState): CheckFate {
  if (now === seen) return "kept";
  return now === outcome && outcome === "did-not-come" ? "same" : "differs";
}
