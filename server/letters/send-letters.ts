import { now } from "#server/clock.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import type { Carrier } from "./carrier.ts";
import { composeLetter, type Letter } from "./compose-letter.ts";
import { letOfferStand } from "./offer-that-stands.ts";

const minute = 60_000;
const mostTries = 8;

/** What one round did. */
export type SendRound = { sent: number; failed: number; later: number };

/**
 * Sends every letter that is due, one transaction each, and tries again later after a passing fault
 * (1, 2, 4 … minutes, eight times). When an address never takes the letter, an open offer becomes a
 * standing one: a person whom no letter reaches keeps it, its grace included, until 72 hours before the appointment.
 */
export async function sendLetters(db: Database, carrier: Carrier, origin: string): Promise<SendRound> {
  const round: SendRound = { sent: 0, failed: 0, later: 0 };
  for (;;) {
    const outcome = await inTransaction(db, (tx) => sendNext(tx, carrier, origin));
    if (!outcome) return round;
    round[outcome] += 1;
  }
}

async function sendNext(tx: Executor, carrier: Carrier, origin: string): Promise<keyof SendRound | undefined> {
  const letter = await tx
    .selectFrom("letter")
    .innerJoin("application", "application.id", "letter.application_id")
    .select(["letter.id", "letter.application_id", "letter.locale", "letter.tries"])
    .select(["letter.kind", "letter.to_sealed"])
    .select(["application.wrapped_key", "application.answers_sealed"])
    .where("letter.state", "=", "queued")
    .where("letter.next_try_at", "<=", now())
    .orderBy("letter.next_try_at")
    .limit(1)
    .forUpdate("letter")
    .skipLocked()
    .executeTakeFirst();
  if (!letter) return undefined;

  const record = openSealedRecord("application", letter.application_id, letter.wrapped_key);
  const answers = record.unseal("answers", letter.answers_sealed) as { contact?: { email?: string } };
  const to = letter.to_sealed ? (record.unseal("letter-to", letter.to_sealed) as string) : answers.contact?.email;
  const outcome = to
    ? await tryToCarry(carrier, to, { ...composeLetter(letter.locale, origin, letter.kind), id: letter.id })
    : "refused";
  const tries = letter.tries + 1;
  const state = outcome === "sent" ? "sent" : outcome === "refused" || tries >= mostTries ? "failed" : "queued";
  await tx
    .updateTable("letter")
    .set({
      state,
      tries,
      sent_at: state === "sent" ? now() : null,
      ...(state === "queued" ? {} : { to_sealed: null }),
      next_try_at: new Date(now().getTime() + minute * 2 ** (tries - 1)),
    })
    .where("id", "=", letter.id)
    .execute();
  if (state === "failed") await letOfferStand(tx, letter.application_id);
  return state === "queued" ? "later" : state;
}

async function tryToCarry(carrier: Carrier, to: string, { id, ...letter }: Letter & { id: string }) {
  try {
    return await carrier.carry(to, letter, id);
  } catch {
    return "later" as const;
  }
}
