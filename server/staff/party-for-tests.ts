import { randomUUID } from "node:crypto";
import type { Database } from "#server/database/open-database.ts";
import { newSealedRecord } from "#server/keys/sealed-record.ts";
import { askCorrection, readCorrectionRequests } from "#server/place/correction-requests.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import { readPeople } from "#server/place/read-people.ts";
import { addScheduler } from "./staff-for-tests.ts";

let made = 0;

/** Puts one port and one block of 25 places into a test's database; gives the block's id. */
export async function layBlockForTests(
  db: Database,
  { port, code, date }: { port: string; code: number; date: string },
) {
  const words = { name: port, city: "-", state: "-", across: "-", address: "-", telephone: "-", hours: "-" };
  await db
    .insertInto("port")
    .values({ slug: port, code, position: code, time_zone: "America/Phoenix", ...words })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const id = randomUUID();
  const starts_at = new Date(`${date}T15:00:00Z`);
  await db
    .insertInto("block")
    .values({
      id,
      port_slug: port,
      on_date: date,
      at_time: "08:00",
      starts_at,
      utc_offset_minutes: -420,
      capacity: 25,
      released_in: null,
    })
    .execute();
  return id;
}

/** Puts a party of two, Ana and Bea, into a test's database, waiting for the ports of these codes. */
export async function makePartyForTests(
  db: Database,
  { prefs, asksUrgent = false }: { prefs: number[]; asksUrgent?: boolean },
): Promise<{ id: string; handle: string; added: string }> {
  made += 1;
  const [id, first, added] = [randomUUID(), randomUUID(), randomUUID()];
  const handle = String(made).padStart(10, "0");
  const record = newSealedRecord("application", id);
  const person = (givenNames: string, relation: string) => ({
    givenNames,
    birth: { precision: "unknown" },
    nationalities: [],
    birthCountry: "HT",
    relation,
  });
  const answers = {
    party: [person("Ana", "self"), person("Bea", "sibling")],
    languages: { speaks: ["ht"], reads: ["ht"], interpreter: "spoken" },
    needs: { codes: ["wheelchair"], details: "the left ramp", urgent: asksUrgent },
  };
  const at = new Date("2026-10-01T12:00:00Z");
  await db
    .insertInto("application")
    .values({
      id,
      handle,
      standing: "waiting",
      pool_state: "pooled",
      channel: "api",
      locale: "ht",
      size: 2,
      registered_on: "2026-10-01",
      cohort_on: "2026-11-20",
      prefs: Uint8Array.from({ length: 8 }, (_, index) => prefs[index] ?? 0),
      asks_urgent: asksUrgent,
      wrapped_key: record.wrappedKey,
      answers_sealed: record.seal("answers", answers),
      body_hash: new Uint8Array(32),
      registered_at: at,
      changed_at: at,
      ended_at: null,
    })
    .execute();
  const people = [
    { id: first, position: 0, joined_on: "2026-11-20", counts: true },
    { id: added, position: 1, joined_on: "2026-11-01", counts: false },
  ];
  for (const row of people) {
    const sealed = newSealedRecord("person", row.id);
    await db
      .insertInto("person")
      .values({
        ...row,
        application_id: id,
        is_adult: true,
        document_key: null,
        likeness_key: null,
        wrapped_key: sealed.wrappedKey,
        first_sealed: sealed.seal("first", {}),
        left_on: null,
      })
      .execute();
  }
  return { id, handle, added };
}

/** Puts what is judged of a party into a test's database: that it is proposed as urgent, its pair with another one, and what it asked. */
export async function noteOfPartyForTests(
  db: Database,
  party: string,
): Promise<Record<"proposal" | "pair" | "request", string>> {
  const [proposal, pair, at] = [randomUUID(), randomUUID(), new Date("2026-11-20T12:00:00Z")];
  const proposed_by = await addScheduler(db, `n${made}`);
  const urgency = { id: proposal, application_id: party, reason: "medical", proposed_by, proposed_at: at };
  await db.insertInto("urgent_proposal").values(urgency).execute();
  const { id: other } = await makePartyForTests(db, { prefs: [3] });
  const [one_id = "", other_id = ""] = [party, other].toSorted();
  const alike = { id: pair, one_id, other_id, points: 9, people: JSON.stringify([]) };
  await db
    .insertInto("duplicate_pair")
    .values({ ...alike, found_at: at, last_found_at: at })
    .execute();
  const place = mintPlaceId(party);
  const [person = ""] = await readPeople(db, place);
  await askCorrection(db, { place, said: { person, thing: "name", words: "Anna" }, language: "ht", at });
  const [asked] = await readCorrectionRequests(db, place);
  return { proposal, pair, request: asked?.id ?? "" };
}
