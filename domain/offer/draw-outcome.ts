/**
 * "Of every draw you are told what came of it for you, or why nothing came: you had an offer already, no port of yours
 * had a place to give, or the order in which parties were drawn did not reach you."
 */

/** An offer that a party has had. `endedAt` is undefined while it is live. */
export type PastOffer = { run: string | null; madeAt: Date; endedAt: Date | undefined };

/** A draw, and the ports (by code) that had nothing to give in it. */
export type FinishedDraw = { run: string; frozenAt: Date; closedPorts: readonly number[] };

/**
 * What a party brings to the question. `wonRuns`: draws in which it was drawn, with an offer or without.
 * `firstInLine`: when we had taken its place away and none suited yet; `until` is undefined while that lasts.
 */
export type DrawnParty = {
  ports: readonly number[];
  offers: readonly PastOffer[];
  wonRuns: readonly string[];
  firstInLine?: readonly { from: Date; until: Date | undefined }[];
};

/**
 * `offer`: this draw brought an offer. `no-date-yet`: it was drawn, and no date had room for the whole party.
 * `had-offer`: it had an offer or an appointment then. `first-in-line`: no place suited it, though it
 * came before everybody. `ports-closed`, `not-reached`: it was not drawn.
 */
export type DrawOutcome = "offer" | "no-date-yet" | "had-offer" | "first-in-line" | "ports-closed" | "not-reached";

/** What a draw brought a party that had registered before it. */
export function drawOutcome(draw: FinishedDraw, party: DrawnParty): DrawOutcome {
  if (party.offers.some(({ run }) => run === draw.run)) return "offer";
  if (party.wonRuns.includes(draw.run)) return "no-date-yet";
  const wasFirst = party.firstInLine?.some(
    ({ from, until }) => from <= draw.frozenAt && (until === undefined || until > draw.frozenAt),
  );
  if (wasFirst) return "first-in-line";
  const hadOffer = party.offers.some(
    ({ madeAt, endedAt }) => madeAt <= draw.frozenAt && (endedAt === undefined || endedAt > draw.frozenAt),
  );
  if (hadOffer) return "had-offer";
  return party.ports.every((port) => draw.closedPorts.includes(port)) ? "ports-closed" : "not-reached";
}
