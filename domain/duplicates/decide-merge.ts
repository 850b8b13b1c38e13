/**
 * "One person has one chance. Of two registrations of one person one stands in the draw, with the oldest day; the other one
 * waits outside, and nothing of it is lost. Nobody loses an offer or an appointment by it."
 */

/**
 * A registration as the rule sees it. `holds`: it has an offer, an appointment, or is about to have one. `came`: its people
 * came to their appointment. `ended`: it was withdrawn. `waitsSince` is its party's day (rule 14).
 */
export type Entry = { id: string; waitsSince: string; registeredAt: Date; state: "waits" | "holds" | "came" | "ended" };

/** Why registrations cannot be made one now. */
export type MergeRefusal = "two-hold" | "over" | "draw-under-way";

/** What becomes of registrations that are one person's: which goes first, and which wait outside. */
export type MergeDecision = { ok: true; first: Entry; behind: Entry[] } | { ok: false; refusal: MergeRefusal };

/**
 * The registration of one person that goes first; the others stand outside of the pool as long as this holds. It is asked
 * again before each draw, so that what an offer came to is always seen.
 * Who came has had the chance. An offer or appointment stays where the draw gave it. Else it is the one with the oldest
 * day: a day is public in the log of registrations, and can be given to no other entry. An entry that ended stands in
 * nobody's way.
 */
export function firstOf(entries: readonly [Entry, ...Entry[]]): Entry {
  return entries.reduce((first, entry) => (inOrder(entry, first) < 0 ? entry : first));
}

const rank: Record<Entry["state"], number> = { came: 0, holds: 1, waits: 2, ended: 3 };

function inOrder(one: Entry, other: Entry): number {
  return (
    rank[one.state] - rank[other.state] ||
    compare(one.waitsSince, other.waitsSince) ||
    one.registeredAt.getTime() - other.registeredAt.getTime() ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Whether registrations can be made one person's now, and which goes first. Where two hold an offer or an appointment their
 * people say first which one they give back: nobody here chooses for them. Where only one is left there is nothing to
 * make one. While a draw is under way its pool is fixed, and nobody changes who gets what it drew.
 */
export function decideMerge(entries: readonly Entry[], isDrawUnderWay: boolean): MergeDecision {
  const [one, ...others] = entries.filter(({ state }) => state !== "ended");
  if (!one || others.length === 0) return { ok: false, refusal: "over" };
  if (isDrawUnderWay) return { ok: false, refusal: "draw-under-way" };
  const holding = [one, ...others].filter(({ state }) => state !== "waits");
  if (holding.length > 1) return { ok: false, refusal: "two-hold" };
  const first = firstOf([one, ...others]);
  return { ok: true, first, behind: [one, ...others].filter((entry) => entry !== first) };
}

/** How somebody knows that two registrations are one person's, or not. */
export const mergeGrounds = ["person-said", "document-seen", "answers-compared"] as const;

/** One of these grounds. */
export type MergeGround = (typeof mergeGrounds)[number];

/** The ground that a word from a form names. */
export function mergeGroundOf(word: unknown): MergeGround | undefined {
  return mergeGrounds.find((ground) => ground === word);
}
