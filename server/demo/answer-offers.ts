import { chancesOf } from "#domain/simulation/chances-of.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { answerOffer } from "#server/place/answer-offer.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { markOutcome } from "#server/staff/check-in.ts";

/** Of ten offers that are open, six are confirmed and one is declined; three parties do not answer. */
export async function answerOffers(db: Database, at: Date): Promise<void> {
  const offers = await db
    .selectFrom("offer")
    .select(["id", "application_id"])
    .where("state", "=", "open")
    .where("made_at", ">=", new Date(at.getTime() - 24 * 60 * 60_000))
    .execute();
  for (const [number, { id, application_id }] of offers.entries()) {
    const chance = chancesOf(number)(10);
    if (chance > 6) continue;
    // Made-up people have no receipt in hand; the demonstration speaks for them.
    const place = application_id as PlaceId;
    await answerOffer(db, { place, offer: id, answer: chance < 6 ? "confirm" : "decline", at });
  }
}

/** Of ten parties with an appointment today, five have come and one has not; the others are still expected. */
export async function checkInToday(db: Database, today: string, at: Date): Promise<void> {
  const appointments = await db
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .select(["offer.id", "block.port_slug"])
    .where("offer.state", "=", "confirmed")
    .where("block.on_date", "=", today)
    .execute();
  for (const [number, { id, port_slug }] of appointments.entries()) {
    if (number % 10 > 5) continue;
    const outcome = number % 10 === 5 ? "did-not-come" : "came";
    const counter = { port: port_slug, date: today, at };
    await inTransaction(db, (tx) => markOutcome(tx, "system", { offer: id, outcome, counter }));
  }
}
