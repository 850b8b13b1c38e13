import { sql, type Transaction } from "kysely";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { openBlocks } from "./close-blocks.ts";
import { reseatingColumns } from "./reseating-row.ts";

/** A closure that can still be lifted: approved, not lifted before, and not over at its port. */
export const isLiftable = (at: Date) => sql<boolean>`reseating.kind = 'closure' and reseating.is_approved
  and reseating.lifted_at is null
  and reseating.to_on >= (${at}::timestamptz at time zone (select time_zone from port where slug = reseating.port_slug))::date`;

/**
 * Proposes that a closure ends before its last day. Nothing happens until somebody else agrees.
 * @returns the proposal's id; undefined where there is no such closure any more, or its end is proposed already.
 */
export async function proposeLift(
  db: Database,
  staff: StaffId,
  { closure, at }: { closure: string; at: Date },
): Promise<string | undefined> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "propose-reseating" });
    if (!isId(closure)) return undefined;
    const found = await tx
      .selectFrom("reseating")
      .select(["port_slug", "from_on", "to_on", "reason"])
      .where("id", "=", closure)
      .where(isLiftable(at))
      .forUpdate()
      .executeTakeFirst();
    const open = tx.selectFrom("reseating").select("id").where("lifts", "=", closure).where("decided_at", "is", null);
    if (!found || (await open.executeTakeFirst())) return undefined;
    const id = newId();
    await tx
      .insertInto("reseating")
      .values({ ...found, id, kind: "lift", lifts: closure, proposed_by: staff, proposed_at: at })
      .execute();
    const detail = { closure };
    await addToAudit(tx, { at, actor: staff, action: "propose-lift", subject: `reseating/${id}`, detail });
    return id;
  });
}

/** Lifts a closure: from this instant on its blocks give places again, and nobody more is moved away from it. */
export async function liftClosure(tx: Transaction<Tables>, closure: string, at: Date): Promise<void> {
  const lifted = await tx
    .updateTable("reseating")
    .set({ lifted_at: at })
    .where("id", "=", closure)
    .where("kind", "=", "closure")
    .where("lifted_at", "is", null)
    .returning(reseatingColumns)
    .executeTakeFirst();
  if (lifted) await openBlocks(tx, lifted);
}
