import { readFile } from "node:fs/promises";
import { dayNumber } from "#domain/application/calendar-date.ts";
import { hexOf } from "#domain/draw/bytes.ts";
import {
  commitmentOf,
  type DayStatement,
  dayStatementSchema,
  type RegistrationProof,
  registrationSalt,
} from "#domain/draw/registration-log.ts";
import type { Database } from "#server/database/open-database.ts";
import { drawSecret } from "#server/keys/derived-secrets.ts";
import { headPath } from "#server/registration-log/copy-log.ts";
import { pathInDay } from "#server/registration-log/path-in-day.ts";
import type { PlaceId } from "./place-id.ts";
import { readListedOn } from "./read-listing.ts";

/**
 * A party's line in the public log: its proof, the head's file as it is published, and what that file says. Without a proof
 * where its line is not in the list that it should stand in: this must not happen, and is told.
 */
export type LoggedRegistration = { proof: RegistrationProof | undefined; head: object; statement: DayStatement };

/**
 * A party's own proof that it stands in the list of its day. Undefined before that list is published, or while its head is
 * not on this process's disk. The first question about a day hashes its list: a page that needs no proof asks `readListing`.
 */
export async function readRegistration(db: Database, place: PlaceId): Promise<LoggedRegistration | undefined> {
  const list = await readListedOn(db, place);
  const published = list && (await readFile(headPath(list), "utf8").catch(() => undefined));
  if (!list || !published) return undefined;
  const head = JSON.parse(published) as { statement: string };
  const statement = dayStatementSchema.parse(JSON.parse(head.statement));
  const salt = registrationSalt(drawSecret(place), dayNumber(list));
  const found = await pathInDay(db, { day: list, root: statement.root }, commitmentOf(salt, place));
  const path = found?.path.map((node) => hexOf(node)) ?? [];
  const proof = found && { list, salt: hexOf(salt), application: place, index: found.index, path };
  return { proof, head, statement };
}
