import type { Application } from "#domain/application/application.ts";
import type { Database } from "#server/database/open-database.ts";
import { type Port, readPorts } from "#server/database/read-ports.ts";
import type { OfferState, Standing } from "#server/database/tables.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { isReached } from "#server/letters/is-reached.ts";
import type { PlaceId } from "./place-id.ts";

/** An offer or appointment as its party sees it. */
export type PlaceOffer = {
  id: string;
  state: OfferState;
  /** When its party first had it before it, on a page that shows it; a helper's look does not count. */
  openedAt: Date | null;
  isStanding: boolean;
  size: number;
  madeAt: Date;
  expiresAt: Date;
  startsAt: Date;
  port: Port;
};

/** Where a party stands, as it is told: nothing here tells a first application from a second one of a person. */
export type Place = {
  handle: string;
  standing: Standing;
  size: number;
  registeredAt: Date;
  /** The party's day (rule 14), `YYYY-MM-DD`. */
  waitsSince: string;
  isUrgent: boolean;
  /** Whether the newest letter to them did not arrive. */
  letterFailed: boolean;
  /** Offers without an answer, one after the other. */
  missedOffers: number;
  /** The acceptable ports in their order. */
  ports: Port[];
  answers: Application;
  /** The newest one, whatever became of it. */
  offer: PlaceOffer | undefined;
};

/** Reads where a party stands. */
export async function readPlace(db: Database, place: PlaceId): Promise<Place> {
  const [row, ports, offer, letter] = await Promise.all([
    db.selectFrom("application").selectAll().where("id", "=", place).executeTakeFirstOrThrow(),
    readPorts(db),
    readNewestOffer(db, place),
    readNewestLetter(db, place),
  ]);
  const byCode = new Map(ports.map((port) => [port.code, port]));
  const bySlug = new Map(ports.map((port) => [port.slug, port]));
  const port = offer && bySlug.get(offer.slug);
  const record = openSealedRecord("application", place, row.wrapped_key);
  return {
    handle: row.handle,
    standing: row.standing,
    size: row.size,
    registeredAt: row.registered_at,
    waitsSince: row.cohort_on,
    isUrgent: row.is_urgent,
    letterFailed: isReached(row) && letter?.state === "failed",
    missedOffers: row.missed_offers,
    ports: [...row.prefs].flatMap((code) => byCode.get(code) ?? []),
    answers: record.unseal("answers", row.answers_sealed) as Application,
    offer: offer && port && { ...offer, port },
  };
}

/** The language that its person applied in, or has changed answers in since; what a helper does leaves it as it is. */
export async function readPlaceLocale(db: Database, place: PlaceId): Promise<string> {
  const { locale } = await db
    .selectFrom("application")
    .select("locale")
    .where("id", "=", place)
    .executeTakeFirstOrThrow();
  return locale;
}

/** The answers alone, as they were last kept, with the number of that revision. */
export async function readPlaceAnswers(
  db: Database,
  place: PlaceId,
): Promise<{ application: Application; revision: number }> {
  const { wrapped_key, answers_sealed, revision } = await db
    .selectFrom("application")
    .select(["wrapped_key", "answers_sealed", "revision"])
    .where("id", "=", place)
    .executeTakeFirstOrThrow();
  const record = openSealedRecord("application", place, wrapped_key);
  return { application: record.unseal("answers", answers_sealed) as Application, revision };
}

function readNewestLetter(db: Database, place: PlaceId) {
  return db
    .selectFrom("letter")
    .select("state")
    .where("application_id", "=", place)
    .where("state", "!=", "queued")
    .orderBy("queued_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

function readNewestOffer(db: Database, place: PlaceId) {
  return db
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .select(["offer.id", "offer.state", "offer.is_standing as isStanding", "offer.size", "offer.opened_at as openedAt"])
    .select(["offer.made_at as madeAt", "offer.expires_at as expiresAt"])
    .select(["block.starts_at as startsAt", "block.port_slug as slug"])
    .where("offer.application_id", "=", place)
    .orderBy("offer.made_at", "desc")
    .limit(1)
    .executeTakeFirst();
}
