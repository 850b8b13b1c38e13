import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dayNumber } from "#domain/application/calendar-date.ts";
import { hexOf } from "#domain/draw/bytes.ts";
import { inclusionPath } from "#domain/draw/merkle-tree.ts";
import {
  commitmentOf,
  type DayStatement,
  dayStatementSchema,
  type RegistrationProof,
  registrationSalt,
} from "#domain/draw/registration-log.ts";
import { HASH_BYTES } from "#domain/draw/sha256.ts";
import type { Database } from "#server/database/open-database.ts";
import { drawSecret } from "#server/keys/derived-secrets.ts";
import { dayName, logFolder } from "#server/registration-log/copy-log.ts";
import type { PlaceId } from "./place-id.ts";

/** A party's line in the public log: its proof, the head's file as it is published, and what that file says. */
export type LoggedRegistration = { proof: RegistrationProof; head: object; statement: DayStatement };

/** In which list a party stands for the day that counts for it; undefined as long as that list is open. */
async function readListedOn(db: Database, place: PlaceId): Promise<string | undefined> {
  const line = await db
    .selectFrom("application")
    .innerJoin("registration_line as line", (join) =>
      join.onRef("application_id", "=", "id").onRef("joined_on", "=", "cohort_on"),
    )
    .select("listed_on")
    .where("id", "=", place)
    .executeTakeFirst();
  return line?.listed_on;
}

/**
 * A party's own proof that it stands in the list of its day. Undefined before that list is published, or while its head is
 * not on this process's disk.
 */
export async function readRegistration(db: Database, place: PlaceId): Promise<LoggedRegistration | undefined> {
  const list = await readListedOn(db, place);
  const published = list && (await readFile(join(logFolder(), `${dayName(list)}.json`), "utf8").catch(() => undefined));
  if (!list || !published) return undefined;
  const { commitments } = await db
    .selectFrom("registration_day")
    .select("commitments")
    .where("day", "=", list)
    .executeTakeFirstOrThrow();
  const salt = registrationSalt(drawSecret(place), dayNumber(list));
  const lines = Buffer.from(commitments);
  const at = indexOfLine(lines, commitmentOf(salt, place));
  if (at === undefined) return undefined;
  const path = inclusionPath(new Uint8Array(lines), at).map((node) => hexOf(node));
  const head = JSON.parse(published) as { statement: string };
  return {
    proof: { list, salt: hexOf(salt), application: place, index: at, path },
    head,
    statement: dayStatementSchema.parse(JSON.parse(head.statement)),
  };
}

function indexOfLine(lines: Buffer, line: Uint8Array): number | undefined {
  for (let at = 0; at < lines.length; at += HASH_BYTES) {
    if (lines.subarray(at, at + HASH_BYTES).equals(line)) return at / HASH_BYTES;
  }
  return undefined;
}
