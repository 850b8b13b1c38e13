import { sql } from "kysely";
import { contactTexts } from "#domain/duplicates/alike-texts.ts";
import { compareParties } from "#domain/duplicates/compare-parties.ts";
import { newId } from "#server/chance.ts";
import type { AlikeRow } from "#server/database/duplicate-tables.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { faultFields, log } from "#server/log.ts";
import { openAnswers } from "#server/staff/read-application.ts";
import { alikeKey, forgetAlikeKeys, keepAlikeKeys, type Sought } from "./keep-alike-keys.ts";

/** Registrations that are looked for at once. */
const batch = 200;

/** A key that more parties share is a common name with a common year, and says nothing. */
const mostOfOneKey = 100;

type Pair = { one: string; other: string };

/**
 * Looks for every registration that is new or has changed since it was last looked for, among those who share a blind key
 * with it: two parties that may have a person in common become a pair for a human, and nothing else follows. What is
 * known already is kept with what was decided; an open pair that is not found any more is forgotten.
 * @returns how many pairs were found, again or for the first time.
 */
export async function findDuplicates(db: Database, at: Date): Promise<number> {
  await forgetEnded(db);
  for (let found = 0; ; ) {
    const round = await inTransaction(db, (tx) => findSome(tx, at));
    if (round === undefined) return found;
    found += round;
  }
}

/** Who has ended is compared with nobody any more; what was decided stays. */
async function forgetEnded(db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const ended = await tx
      .selectFrom("alike_read")
      .innerJoin("application", "application.id", "application_id")
      .select("id")
      .where("ended_at", "is not", null)
      .execute();
    const ids = ended.map(({ id }) => id);
    await forgetAlikeKeys(tx, ids);
    await forgetOpenPairs(tx, ids, []);
  });
}

async function findSome(tx: Executor, at: Date): Promise<number | undefined> {
  const sought = await readSought(tx);
  if (sought.length === 0) return undefined;
  await keepAlikeKeys(tx, sought);
  const ids = sought.map(({ id }) => id);
  const known = new Map(sought.map((one) => [one.id, one.answers]));
  const found: string[] = [];
  for (const pair of await candidates(tx, ids)) {
    const [one, other] = [await answersOf(tx, known, pair.one), await answersOf(tx, known, pair.other)];
    if (!one || !other) continue;
    const sharedBy = await countSharing(
      tx,
      contactTexts(one).filter((text) => contactTexts(other).includes(text)),
    );
    const alike = compareParties(one.party, other.party, sharedBy === undefined ? {} : { sharedBy });
    const [best] = alike;
    if (!best) continue;
    const [ones, others] = [await personsOf(tx, pair.one), await personsOf(tx, pair.other)];
    const people = alike.flatMap(({ signs, ...at }): AlikeRow[] => {
      const [a, b] = [ones[at.one], others[at.other]];
      return a && b ? [{ one: a, other: b, signs }] : [];
    });
    found.push(await keepPair(tx, { ...pair, points: best.points, people, at }));
  }
  await forgetOpenPairs(tx, ids, found);
  return found.length;
}

async function readSought(tx: Executor): Promise<Sought[]> {
  const rows = await tx
    .selectFrom("application")
    .leftJoin("alike_read", "alike_read.application_id", "application.id")
    .select(["application.id", "application.revision", "wrapped_key", "answers_sealed"])
    .where("ended_at", "is", null)
    .where((eb) =>
      eb.or([eb("alike_read.revision", "is", null), eb("alike_read.revision", "!=", eb.ref("application.revision"))]),
    )
    .orderBy("application.id")
    .limit(batch)
    .execute();
  return rows.flatMap(({ id, revision, ...row }) => {
    const answers = openOrSkip(id, row);
    return answers ? [{ id, revision, answers }] : [];
  });
}

/** A record that cannot be opened is logged, and stops the search for nobody else. */
function openOrSkip(id: string, row: Parameters<typeof openAnswers>[1]): ReturnType<typeof openAnswers> {
  try {
    return openAnswers(id, row);
  } catch (fault) {
    log.error("a record cannot be opened", { ...faultFields(fault), application: id });
    return undefined;
  }
}

/** Each two parties with a key in common of which one is among these. */
async function candidates(tx: Executor, ids: string[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    with shared as (
      select key from alike_key where not is_contact and key in (
        select key from alike_key where not is_contact and application_id in (${sql.join(ids)}))
      group by key having count(*) between 2 and ${mostOfOneKey}
    )
    select distinct least(a.application_id, b.application_id) as one, greatest(a.application_id, b.application_id) as other
    from shared join alike_key a using (key) join alike_key b using (key)
    where a.application_id in (${sql.join(ids)}) and a.application_id <> b.application_id`.execute(tx);
  return rows;
}

async function answersOf(tx: Executor, known: Map<string, Sought["answers"]>, id: string) {
  if (known.has(id)) return known.get(id);
  const row = await tx
    .selectFrom("application")
    .select(["wrapped_key", "answers_sealed"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const answers = openOrSkip(id, row);
  if (answers) known.set(id, answers);
  return answers;
}

/** How many parties gave the contact that two have in common, of several the fewest. */
async function countSharing(tx: Executor, texts: string[]): Promise<number | undefined> {
  const counts = texts.map(async (text) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from alike_key where key = ${alikeKey(text)} and is_contact`.execute(tx);
    return rows[0]?.count ?? 0;
  });
  return texts.length === 0 ? undefined : Math.min(...(await Promise.all(counts)));
}

async function personsOf(tx: Executor, application: string): Promise<Record<number, string>> {
  const rows = await tx
    .selectFrom("person")
    .select(["id", "position"])
    .where("application_id", "=", application)
    .where("left_on", "is", null)
    .execute();
  return Object.fromEntries(rows.map(({ id, position }) => [position, id]));
}

async function keepPair(tx: Executor, pair: Pair & { points: number; people: AlikeRow[]; at: Date }): Promise<string> {
  const { one, other, points, at } = pair;
  const found = { points, people: JSON.stringify(pair.people), last_found_at: at };
  const { id } = await tx
    .insertInto("duplicate_pair")
    .values({ id: newId(), one_id: one, other_id: other, found_at: at, ...found })
    .onConflict((conflict) => conflict.columns(["one_id", "other_id"]).doUpdateSet(found))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Forgets the open pairs of these registrations about which nobody has said anything, but for those just found. */
async function forgetOpenPairs(tx: Executor, ids: readonly string[], found: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom("duplicate_pair")
    .where("state", "=", "open")
    .where((eb) => eb.or([eb("one_id", "in", ids), eb("other_id", "in", ids)]))
    .$if(found.length > 0, (query) => query.where("id", "not in", found))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("duplicate_proposal").select("id").whereRef("pair_id", "=", "duplicate_pair.id"))),
    )
    .execute();
}
