import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { chancesOf } from "#domain/simulation/chances-of.ts";
import type { Sighting } from "#domain/trends/patterns.ts";
import type { AddressLines } from "#domain/trends/read-address.ts";
import { sealAddress } from "#domain/trends/seal-registration.ts";
import { surnameKeys } from "#domain/trends/surname-keys.ts";
import type { Database } from "#server/database/open-database.ts";
import type { SignalTables } from "#server/database/signal-tables.ts";
import { madeUpSightings } from "#server/demo/trends/made-up-sightings.ts";
import { madeUpTrends } from "#server/demo/trends/made-up-trends.ts";
import { signalSeal } from "#server/keys/signal-key.ts";
import { packAddress, packFuzzy, packSeen } from "#server/signals/packed-keys.ts";
import type { SearchedRegistration } from "#server/trends/find-trends.ts";

const batch = 2000;

/** What of the registrations says how well they were searched; `read` is nothing, since the keys are in the database. */
export type Planted = SearchedRegistration[];

/**
 * Fills the tables of an installation with what `demo-trends` makes up, so many times over with other seeds. The
 * addresses go the way of an application's: as one text, parted by rules, and then sealed.
 */
export async function fillRegistrations(db: Database, parts: number, partiesAPart: number, at: Date): Promise<Planted> {
  const planted: Planted = [];
  for (let part = 0; part < parts; part++) {
    const made = madeUpTrends(partiesAPart, chancesOf(2024 + part));
    const { sightings, expected } = madeUpSightings(made, chancesOf(2026 + part));
    await addHelpers(
      db,
      [...expected].map((contact) => `${part} ${contact}`),
      at,
    );
    await addPlaces(
      db,
      made.places.map(({ name, address }) => ({ name: `${name} of part ${part}`, address: asText(address) })),
      at,
    );
    for (let from = 0; from < made.lines.length; from += batch) {
      const rows = made.lines.slice(from, from + batch).map(({ port, truth, address, surnames }, index) => {
        const seen = sightings[from + index] as Sighting;
        const party = randomUUID();
        planted.push({
          party,
          port,
          day: seen.day,
          surnames,
          read: undefined,
          truth: truth ? `${part} ${truth}` : undefined,
        });
        return sealedRow({ ...seen, party, port }, asText(address), part, at);
      });
      await db.withTables<SignalTables>().insertInto("signals.registration").values(rows).execute();
    }
  }
  await addApplications(db);
  await sql`vacuum analyze`.execute(db);
  return planted;
}

function asText({ line1, line2, city, state, postalCode }: AddressLines): string {
  return [line1, line2, `${city}, ${state} ${postalCode}`].filter((line) => line.trim() !== "").join("\n");
}

/** Parts have people, contacts and documents of their own. */
function sealedRow(seen: Sighting & { port: string }, text: string, part: number, at: Date) {
  const address = sealAddress(text, signalSeal);
  const seal = (word: string, of: string) => signalSeal(`${word} ${part} ${of}`);
  const line = (key: string) => signalSeal(`surname ${key}`);
  return {
    application_id: seen.party,
    revision: 0,
    changed_at: at,
    port_slug: seen.port,
    on_date: seen.day,
    channel: seen.channel,
    address: address && packAddress(address.keys),
    suffix: address?.keys.suffix ?? "",
    direction: address?.keys.direction ?? "",
    fuzzy: address && packFuzzy(address.fuzzy),
    seen: packSeen({
      names: seen.surnames.map(surnameKeys).map(({ first, others }) => ({
        first: first.map(line),
        others: others.map(line),
      })),
      people: seen.people.map((person) => seal("person", person)),
      contacts: seen.contacts.map((contact) => signalSeal(`contact ${part} ${contact}`)),
      documents: seen.documents.map(({ written, lookAlike }) => ({
        written: seal("document", written),
        lookAlike: seal("document like", lookAlike),
      })),
    }),
  };
}

/** Helpers whose e-mail address is a contact that many are expected to give. */
async function addHelpers(db: Database, emails: readonly string[], at: Date): Promise<void> {
  const organisation = { id: randomUUID(), name: "Aid", vouched_by: "command-line", added_at: at };
  await db.insertInto("organisation").values(organisation).execute();
  await db
    .insertInto("helper")
    .values(
      emails.map((email) => ({
        id: randomUUID(),
        name: "Eva",
        email,
        organisation_id: organisation.id,
        created_at: at,
        updated_at: at,
      })),
    )
    .execute();
}

async function addPlaces(db: Database, places: readonly { name: string; address: string }[], at: Date): Promise<void> {
  const people = { proposed_by: randomUUID(), proposed_at: at, decided_by: randomUUID(), decided_at: at };
  await db
    .withTables<SignalTables>()
    .insertInto("signals.known_place")
    .values(
      places.map((place) => ({
        id: randomUUID(),
        ...place,
        ...people,
        kind: "shelter" as const,
        vouched_by: "a church",
        expires_on: new Date(at.getTime() + 100 * 86_400_000).toISOString().slice(0, 10),
        is_approved: true,
      })),
    )
    .execute();
}

/** The applications, whose keys are all made: the night looks through them for what is new. */
async function addApplications(db: Database): Promise<void> {
  await sql`
    insert into application (id, handle, standing, pool_state, channel, locale, size, registered_on, cohort_on, prefs,
      wrapped_key, answers_sealed, body_hash, registered_at, changed_at)
    select application_id, lpad((row_number() over ())::text, 10, '0'), 'waiting', 'pooled', channel, 'es', 3, on_date,
      on_date, decode('0100000000000000', 'hex'), decode(repeat(md5(application_id::text), 3), 'hex'),
      decode(repeat(md5(application_id::text), 50), 'hex'), decode(md5(application_id::text), 'hex'), changed_at, changed_at
    from signals.registration`.execute(db);
}
