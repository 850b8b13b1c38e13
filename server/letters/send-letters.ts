import type { Application } from "#domain/application/application.ts";
import { letterAddress } from "#domain/application/letter-address.ts";
import { now } from "#server/clock.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { faultFields, log } from "#server/log.ts";
import type { Carriers } from "./carrier.ts";
import { composeLetter, type Letter } from "./compose-letter.ts";
import { letOfferStand } from "./offer-that-stands.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const longestWait = 120 * minute;
/** After two hours an open offer stands, whatever becomes of its letter. */
const triesToStand = 8;
/** Three days: a mail server that is down over a weekend loses no letter. */
const mostTries = 42;

/** What one round did. */
export type SendRound = { sent: number; failed: number; later: number };

/**
 * Sends every letter that is due, one transaction each, and tries again later after a passing fault: after 1, 2, 4 …
 * minutes, then every two hours, for three days. When an address never takes the letter, or nobody could for two hours, an
 * open offer becomes a standing one: a person whom no letter reaches keeps it, its grace included, until 72 hours before the
 * appointment. A letter whose record cannot be opened fails, and stops no other.
 */
export async function sendLetters(db: Database, carriers: Carriers, origin: string): Promise<SendRound> {
  const round: SendRound = { sent: 0, failed: 0, later: 0 };
  for (;;) {
    const outcome = await inTransaction(db, (tx) => sendNext(tx, carriers, origin));
    if (!outcome) return round;
    round[outcome] += 1;
  }
}

async function sendNext(tx: Executor, carriers: Carriers, origin: string): Promise<keyof SendRound | undefined> {
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

  const outcome = await tryToCarry(carriers, addressOf(letter, carriers), {
    ...composeLetter(letter.locale, origin, letter.kind),
    id: letter.id,
  });
  const tries = letter.tries + (outcome === "nobody-carries" ? 0 : 1);
  const state = outcome === "sent" ? "sent" : outcome === "refused" || tries >= mostTries ? "failed" : "queued";
  await tx
    .updateTable("letter")
    .set({
      state,
      tries,
      sent_at: state === "sent" ? now() : null,
      ...(state === "queued" ? {} : { to_sealed: null }),
      next_try_at: new Date(now().getTime() + (outcome === "nobody-carries" ? day : waitAfter(tries))),
    })
    .where("id", "=", letter.id)
    .execute();
  if (state === "failed" || tries === triesToStand) await letOfferStand(tx, letter.application_id);
  return state === "queued" ? "later" : state;
}

function waitAfter(tries: number): number {
  return Math.min(longestWait, minute * 2 ** (tries - 1));
}

type Sealed = {
  application_id: string;
  wrapped_key: Uint8Array;
  answers_sealed: Uint8Array;
  to_sealed: Uint8Array | null;
};

/** Whom a letter goes to; undefined, and logged, where the record cannot be opened. */
function addressOf({ application_id, wrapped_key, answers_sealed, to_sealed }: Sealed, { sms }: Carriers) {
  try {
    const record = openSealedRecord("application", application_id, wrapped_key);
    if (to_sealed) return record.unseal("letter-to", to_sealed) as string;
    return letterAddress((record.unseal("answers", answers_sealed) as Application).contact, sms !== undefined);
  } catch (fault) {
    log.error("a letter's record cannot be opened", { ...faultFields(fault), application: application_id });
    return undefined;
  }
}

type Named = Letter & { id: string };

/** What came of it; a letter that nobody here carries waits until somebody does. */
async function tryToCarry({ email, sms }: Carriers, to: string | undefined, { id, ...letter }: Named) {
  if (to === undefined) return "refused";
  const carrier = to.includes("@") ? email : sms;
  if (carrier === undefined) return "nobody-carries";
  try {
    return await carrier.carry(to, letter, id);
  } catch {
    return "later";
  }
}
