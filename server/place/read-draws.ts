import { type DrawnParty, type DrawOutcome, drawOutcome } from "#domain/offer/draw-outcome.ts";
import type { Database } from "#server/database/open-database.ts";
import type { OfferState } from "#server/database/tables.ts";
import type { PlaceId } from "./place-id.ts";
import { type FinishedRun, readFinishedRuns } from "./read-finished-runs.ts";

/** One draw as its party is told of it: what it brought, and what became of the offer it brought. */
export type PlaceDraw = { run: string; at: Date; outcome: DrawOutcome; offer: OfferState | undefined };

/** The last draws since a party registered, the newest first; `ports` are the codes of its ports. */
export async function readDraws(
  db: Database,
  place: PlaceId,
  party: { registeredAt: Date; ports: number[] },
): Promise<PlaceDraw[]> {
  const [runs, offers, awards, firsts] = await Promise.all([
    readFinishedRuns(db),
    db
      .selectFrom("offer")
      .select(["run", "state", "made_at as madeAt", "answered_at as answeredAt", "expires_at as expiresAt"])
      .where("application_id", "=", place)
      .orderBy("made_at", "desc")
      .limit(20)
      .execute(),
    db.selectFrom("award").select("run").where("application_id", "=", place).execute(),
    db
      .selectFrom("reseat")
      .select(["listed_at as from", "done_at as until"])
      .where("application_id", "=", place)
      .where("state", "in", ["first-in-line", "moved"])
      .execute(),
  ]);
  const drawn: DrawnParty = {
    ports: party.ports,
    offers: offers.map(({ run, state, madeAt, answeredAt, expiresAt }) => ({
      run,
      madeAt,
      endedAt: state === "open" || state === "confirmed" ? undefined : (answeredAt ?? expiresAt),
    })),
    wonRuns: awards.map(({ run }) => run),
    firstInLine: firsts.map(({ from, until }) => ({ from, until: until ?? undefined })),
  };
  return runs
    .filter(({ frozenAt }) => frozenAt > party.registeredAt)
    .map((run: FinishedRun) => ({
      run: run.run,
      at: run.frozenAt,
      outcome: drawOutcome(run, drawn),
      offer: offers.find((offer) => offer.run === run.run)?.state,
    }));
}
