import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Application } from "#domain/application/application.ts";
import { smsNumber } from "#domain/application/letter-address.ts";
import { portSlugs } from "#domain/application/ports.ts";
import { makeHandle } from "#domain/receipt/receipt.ts";
import { newId, randomBytes } from "#server/chance.ts";
import type { Executor } from "#server/database/open-database.ts";
import type { OfferState, PoolState, Standing } from "#server/database/tables.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import { newSealedRecord } from "#server/keys/sealed-record.ts";
import type { PlaceId } from "./place-id.ts";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "paso-place-"));

/** The instant at which these tests stand. */
export const noon = new Date("2026-11-26T12:00:00Z");

const zones: Record<string, string> = { "san-ysidro": "America/Los_Angeles", nogales: "America/Phoenix" };

/** The eight ports, with made-up particulars. */
export async function addPorts(db: Executor): Promise<void> {
  const rows = portSlugs.map((slug, index) => ({
    slug,
    code: index + 1,
    name: slug,
    city: `City of ${slug}`,
    state: "-",
    across: "-",
    address: `1 Bridge, ${slug}`,
    telephone: "+1 555 0100",
    hours: "-",
    time_zone: zones[slug] ?? "America/Chicago",
    position: index + 1,
  }));
  await db.insertInto("port").values(rows).execute();
}

/** A party of one adult that could have sent this. */
export function someApplication(more: Partial<Application> = {}): Application {
  return {
    version: 1,
    language: "en",
    party: [
      {
        givenNames: "Marie",
        familyNames: "Desrosiers",
        birth: { precision: "day", year: 1990, month: 5, day: 17 },
        nationalities: ["HT"],
        birthCountry: "HT",
        relation: "self",
      },
    ],
    languages: { speaks: ["ht"], reads: ["ht"], interpreter: "none" },
    contact: { preferred: "none" },
    location: { country: "MX" },
    ports: ["nogales", "laredo"],
    unavailable: [],
    needs: { codes: [], urgent: false },
    destination: { kind: "unknown" },
    statement: true,
    ...more,
  };
}

type PlaceMore = {
  answers?: Application;
  standing?: Standing;
  poolState?: PoolState;
  registeredAt?: Date;
  missedOffers?: number;
  /** By person; who has none claims nothing. */
  documents?: (string | null)[];
};

/** An application with its persons, as the register leaves it; it claims its documents where it is pooled. */
export async function addPlace(db: Executor, more: PlaceMore = {}): Promise<PlaceId> {
  const { answers = someApplication(), standing = "waiting", poolState = "pooled", registeredAt = noon } = more;
  const id = newId();
  const record = newSealedRecord("application", id);
  const on = registeredAt.toISOString().slice(0, 10);
  const prefs = Uint8Array.from({ length: 8 }, (_, at) => portSlugs.indexOf(answers.ports[at] as never) + 1);
  await db
    .insertInto("application")
    .values({
      id,
      handle: makeHandle(randomBytes(8)),
      standing,
      pool_state: poolState,
      channel: "script",
      locale: "en",
      size: answers.party.length,
      registered_on: on,
      cohort_on: on,
      prefs,
      has_email: answers.contact.email !== undefined,
      wants_sms: smsNumber(answers.contact) !== undefined,
      missed_offers: more.missedOffers ?? 0,
      wrapped_key: record.wrappedKey,
      answers_sealed: record.seal("answers", answers),
      body_hash: randomBytes(32),
      registered_at: registeredAt,
      changed_at: registeredAt,
      ended_at: null,
    })
    .execute();
  for (const [position, person] of answers.party.entries()) {
    const document = more.documents?.[position];
    const personId = newId();
    const own = newSealedRecord("person", personId);
    const documentKey = document ? blindKey("document", document) : null;
    await db
      .insertInto("person")
      .values({
        id: personId,
        application_id: id,
        position,
        joined_on: on,
        is_adult: true,
        document_key: documentKey,
        likeness_key: null,
        wrapped_key: own.wrappedKey,
        first_sealed: own.seal("first", person),
        left_on: null,
      })
      .execute();
    if (documentKey && poolState === "pooled") {
      await db.insertInto("pool_claim").values({ document_key: documentKey, application_id: id }).execute();
    }
  }
  return id as PlaceId;
}

type OfferMore = { state?: OfferState; port?: string; size?: number; block?: string; expiresAt?: Date; run?: string };

/** An offer of this application on a block with room, with its places booked where it is live. */
export async function addOffer(db: Executor, place: PlaceId, more: OfferMore = {}): Promise<string> {
  const { state = "open", size = 1, run = null } = more;
  const block = more.block ?? (await addBlock(db, more.port ?? "nogales"));
  const id = newId();
  const expiresAt = more.expiresAt ?? new Date("2026-11-29T17:00:00Z");
  await db
    .insertInto("offer")
    .values({
      id,
      application_id: place,
      run,
      block_id: block,
      size,
      state,
      made_at: noon,
      expires_at: expiresAt,
      answered_at: state === "open" ? null : noon,
      checked_in_at: null,
    })
    .execute();
  if (state !== "open" && state !== "confirmed") return id;
  await db
    .updateTable("block")
    .set((eb) => ({ booked: eb("booked", "+", size) }))
    .where("id", "=", block)
    .execute();
  const standing = state === "open" ? "offered" : "confirmed";
  await db.updateTable("application").set({ standing }).where("id", "=", place).where("ended_at", "is", null).execute();
  return id;
}

let hour = 0;

/** A block of a port: on a day, or each at another hour from 2026-12-10 on. */
export async function addBlock(db: Executor, port: string, capacity = 20, onDate?: string): Promise<string> {
  const id = newId();
  const startsAt = onDate ? new Date(`${onDate}T16:00:00Z`) : new Date(Date.UTC(2026, 11, 10, 16 + hour++));
  await db
    .insertInto("block")
    .values({
      id,
      port_slug: port,
      on_date: startsAt.toISOString().slice(0, 10),
      at_time: startsAt.toISOString().slice(11, 16),
      starts_at: startsAt,
      utc_offset_minutes: 0,
      capacity,
      released_in: null,
    })
    .execute();
  return id;
}

/** Blocks whose booked places are not those of their live offers; nothing where all is well. */
export async function misbooked(db: Executor): Promise<object[]> {
  const blocks = await db
    .selectFrom("block")
    .leftJoin("offer", (join) =>
      join.onRef("offer.block_id", "=", "block.id").on("offer.state", "in", ["open", "confirmed"]),
    )
    .select((eb) => ["block.id", "block.booked", eb.fn.coalesce(eb.fn.sum<number>("offer.size"), eb.lit(0)).as("live")])
    .groupBy(["block.id", "block.booked"])
    .execute();
  return blocks.filter(({ booked, live }) => booked !== Number(live));
}
