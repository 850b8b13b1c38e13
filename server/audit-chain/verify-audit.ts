import type { Database } from "#server/database/open-database.ts";
import { isSigned, type Signed } from "#server/keys/signing-key.ts";
import { keptDays } from "#server/retention/forget.ts";
import { beforeFirst, linkHash, rowHash } from "./link-hash.ts";

/** What was found: how many rows and heads were compared, and a sentence for each fault. */
export type AuditVerdict = { rows: number; heads: number; faults: string[] };

const atOnce = 2_000;
const dayMs = 24 * 60 * 60 * 1000;

/** A row that is this old and still in no link was put in behind the chain's back. */
const unlinkedMs = 2 * 60 * 60 * 1000;

/**
 * Walks the whole chain: rows changed, taken out before their time, exchanged or put in, links and heads that do not
 * fit, an end that was cut off.
 * @param held heads that somebody outside has kept; each is compared as those of the database are.
 */
export async function verifyAudit(
  db: Database,
  { at, held = [] }: { at: Date; held?: Signed[] },
): Promise<AuditVerdict> {
  const faults: string[] = [];
  const heads = await readHeads(db, held, faults);
  let [seq, before] = [0, beforeFirst];
  for (let links = await linksAfter(db, seq); links.length > 0; links = await linksAfter(db, seq)) {
    for (const link of links) {
      const number = Number(link.seq);
      if (number !== seq + 1) faults.push(`Links ${seq + 1} to ${number - 1} are missing.`);
      const row =
        link.actor === null ? undefined : rowHash({ ...link, id: link.audit_id, at: link.row_at, actor: link.actor });
      if (row === undefined) {
        if (at.getTime() - link.at.getTime() < keptDays.audit * dayMs)
          faults.push(`Row ${link.audit_id} was taken out.`);
      } else if (!isSame(row, link.row_hash)) faults.push(`Row ${link.audit_id} was changed.`);
      const expected = linkHash(before, link.row_hash);
      if (!isSame(expected, link.link_hash)) faults.push(`Link ${number} does not follow from the one before.`);
      for (const head of heads.get(number) ?? []) {
        if (head !== hex(link.link_hash)) faults.push(`Link ${number} is not the one whose head was signed.`);
      }
      [seq, before] = [number, link.link_hash];
    }
  }
  const cutOff = [...heads.keys()].filter((signed) => signed > seq);
  if (cutOff.length > 0) faults.push(`The chain ends at ${seq}, and a head was signed at ${Math.max(...cutOff)}.`);
  await findUnlinked(db, at, faults);
  return { rows: seq, heads: heads.size, faults };
}

function linksAfter(db: Database, seq: number) {
  return db
    .selectFrom("audit_link")
    .leftJoin("audit", "audit.id", "audit_link.audit_id")
    .select(["seq", "audit_id", "audit_link.at", "row_hash", "link_hash"])
    .select((eb) => eb.fn.coalesce("audit.at", "audit_link.at").as("row_at"))
    .select(["actor", "action", "subject", "reason", "detail"])
    .$narrowType<{ action: string }>()
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(atOnce)
    .execute();
}

/** The hash that each head names, by its place in the chain. */
async function readHeads(db: Database, held: Signed[], faults: string[]): Promise<Map<number, string[]>> {
  const kept = await db.selectFrom("audit_head").select(["statement", "signature"]).orderBy("seq").execute();
  const heads = new Map<number, string[]>();
  for (const head of [...kept, ...held]) {
    const { seq, hash } = JSON.parse(head.statement) as { seq: number; hash: string };
    if (!isSigned(head)) faults.push(`The head at ${seq} was not signed by this installation.`);
    heads.set(seq, [...(heads.get(seq) ?? []), hash]);
  }
  return heads;
}

async function findUnlinked(db: Database, at: Date, faults: string[]): Promise<void> {
  const rows = await db
    .selectFrom("audit")
    .select("id")
    .where("at", "<", new Date(at.getTime() - unlinkedMs))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("audit_link").select("seq").whereRef("audit_id", "=", "audit.id"))),
    )
    .execute();
  for (const { id } of rows) faults.push(`Row ${id} stands in no link.`);
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const isSame = (one: Uint8Array, other: Uint8Array) => hex(one) === hex(other);
