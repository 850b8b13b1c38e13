import { sql } from "kysely";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { beforeFirst, linkHash, rowHash } from "./link-hash.ts";

/** How many rows are linked at once. */
const mostAtOnce = 500;

/** A row is kept by the transaction of its fact, which never lasts as long as this. */
const lateMinutes = 10;

/**
 * Links rows of the audit that are not in the chain yet, in the order of their time. Of several processes one does it
 * at a time. A row is added to the audit without waiting for this: a chained insert would make every act wait for the
 * one before.
 * @param how `all` looks at every row, `new` only at those of the last minutes.
 * @returns how many rows were linked.
 */
export async function chainAudit(db: Database, how: "new" | "all"): Promise<number> {
  let linked = 0;
  // Each process asks each second, and mostly nothing is new: no lock is taken for that.
  if ((await readUnlinked(db, await lastLink(db), how, 1)).length === 0) return linked;
  for (;;) {
    const now = await inTransaction(db, (tx) => linkSome(tx, how));
    linked += now;
    if (now < mostAtOnce) return linked;
  }
}

async function linkSome(tx: Executor, how: "new" | "all"): Promise<number> {
  await sql`lock table audit_link in exclusive mode`.execute(tx);
  const last = await lastLink(tx);
  const rows = await readUnlinked(tx, last, how, mostAtOnce);
  if (rows.length === 0) return 0;
  let before = last?.link_hash ?? beforeFirst;
  let seq = Number(last?.seq ?? 0);
  const links = rows.map((row) => {
    const row_hash = rowHash(row);
    before = linkHash(before, row_hash);
    seq += 1;
    return { seq, audit_id: row.id, at: row.at, row_hash, link_hash: before };
  });
  await tx.insertInto("audit_link").values(links).execute();
  return links.length;
}

/** The end of the chain; undefined before the first row. */
export function lastLink(db: Executor) {
  return db.selectFrom("audit_link").selectAll().orderBy("seq", "desc").limit(1).executeTakeFirst();
}

function readUnlinked(db: Executor, last: { at: Date } | undefined, how: "new" | "all", most: number) {
  const since = how === "new" && last ? new Date(last.at.getTime() - lateMinutes * 60_000) : new Date(0);
  return db
    .selectFrom("audit")
    .selectAll()
    .where("at", ">=", since)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("audit_link").select("seq").whereRef("audit_id", "=", "audit.id"))),
    )
    .orderBy("at")
    .orderBy("id")
    .limit(most)
    .execute();
}
