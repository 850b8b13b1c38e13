import type { RequestState, WrongSaid, WrongThing } from "#domain/staff/correction-request.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { isId } from "#server/staff/is-id.ts";
import type { PlaceId } from "./place-id.ts";

/** What is sealed of a request: the words, and the tag of the language of the page on which they were written. */
export type RequestWords = { words: string; language: string };

/** What somebody of a party said is wrong, as its own people see it. */
export type SeenRequest = RequestWords & {
  id: string;
  person: string;
  thing: WrongThing;
  state: RequestState;
  askedAt: Date;
  /** When it was answered, and at which port where one answered. */
  closedAt: Date | null;
  port: { name: string; city: string; timeZone: string } | null;
};

/** What came of asking: it waits, something of this person waits already, or there is no such person now. */
export type Asked = "kept" | "asked-already" | "gone";

/**
 * Keeps what a party's people say is wrong of one of them, until a port answers. The same again is kept once. Nothing else of
 * the application changes: not its revision, its day or its standing.
 */
export async function askCorrection(
  db: Database,
  { place, said, language, at }: { place: PlaceId; said: WrongSaid; language: string; at: Date },
): Promise<Asked> {
  return inTransaction(db, async (tx) => {
    const party = await tx
      .selectFrom("person")
      .innerJoin("application", "application.id", "person.application_id")
      .select("application.wrapped_key")
      .where("person.id", "=", said.person)
      .where("person.left_on", "is", null)
      .where("application.id", "=", place)
      .where("application.ended_at", "is", null)
      .executeTakeFirst();
    if (!party) return "gone";
    const id = newId();
    const { person, thing, words } = said;
    const sealed = openSealedRecord("application", place, party.wrapped_key).seal(nameOf(id), { words, language });
    const row = { id, application_id: place, person_id: person, thing, words_sealed: sealed, asked_at: at };
    const made = await tx
      .insertInto("correction_request")
      .values(row)
      .onConflict((conflict) => conflict.column("person_id").where("state", "=", "open").doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 0n) return "kept";
    const known = await readCorrectionRequests(tx, place);
    const open = known.find((request) => request.person === person && request.state === "open");
    return open?.thing === thing && open.words === words ? "kept" : "asked-already";
  });
}

/**
 * Takes a request back: it is gone, with its words.
 * @returns false where it was answered already, or is not this party's.
 */
export async function takeBackRequest(
  db: Database,
  { place, request }: { place: PlaceId; request: string },
): Promise<boolean> {
  if (!isId(request)) return false;
  const gone = await db
    .deleteFrom("correction_request")
    .where("id", "=", request)
    .where("application_id", "=", place)
    .where("state", "=", "open")
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** What a party's people asked of those who are still in it, the newest first. */
export async function readCorrectionRequests(db: Executor, place: PlaceId): Promise<SeenRequest[]> {
  const rows = await db
    .selectFrom("correction_request")
    .innerJoin("person", "person.id", "correction_request.person_id")
    .innerJoin("application", "application.id", "correction_request.application_id")
    .leftJoin("port", "port.slug", "correction_request.port_slug")
    .select([
      "correction_request.id",
      "person_id as person",
      "thing",
      "correction_request.state",
      "asked_at as askedAt",
    ])
    .select(["closed_at as closedAt", "words_sealed", "application.wrapped_key"])
    .select(["port.name", "port.city", "port.time_zone as timeZone"])
    .where("correction_request.application_id", "=", place)
    .where("person.left_on", "is", null)
    .orderBy("asked_at", "desc")
    .orderBy("correction_request.id")
    .execute();
  return rows.map(({ words_sealed, wrapped_key, name, city, timeZone, ...row }) => ({
    ...row,
    port: name && city && timeZone ? { name, city, timeZone } : null,
    ...openRequest({ application: place, request: row.id, wrapped_key, words_sealed }),
  }));
}

/** Opens a request's words. Whoever shows them to staff keeps the reading. */
export function openRequest(sealed: {
  application: string;
  request: string;
  wrapped_key: Uint8Array;
  words_sealed: Uint8Array;
}): RequestWords {
  const record = openSealedRecord("application", sealed.application, sealed.wrapped_key);
  return record.unseal(nameOf(sealed.request), sealed.words_sealed) as RequestWords;
}

function nameOf(request: string): string {
  return `correction-request/${request}`;
}
