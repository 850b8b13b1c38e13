import { sql } from "kysely";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";

/**
 * Takes a party out of its day's counts that was counted by mistake, while it is that day at the port. It stays written, with
 * who undid it and when; its places can be given again, and nobody else gets its number.
 * @returns false, with nothing changed, where it is not of this port and day, or undone already.
 */
export async function undoWalkIn(
  db: Database,
  staff: StaffId,
  { id, port, date, at }: { id: string; port: string; date: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "check-in", port, date, at });
    if (!isId(id)) return false;
    const undone = await tx
      .updateTable("walk_in")
      .set({ undone_by: staff, undone_at: at })
      .where("id", "=", id)
      .where("port_slug", "=", port)
      .where("on_date", "=", date)
      .where("undone_at", "is", null)
      // Yesterday is published, whoever asks.
      .where(
        sql<boolean>`on_date = (select (${at}::timestamptz at time zone time_zone)::date from port where slug = ${port})`,
      )
      .returning(["number", "size", "outcome"])
      .executeTakeFirst();
    if (!undone) return false;
    const { number, size, outcome } = undone;
    await tx
      .updateTable("walk_in_day")
      .set((eb) =>
        outcome === "given" ? { given: eb("given", "-", size) } : { turned_away: eb("turned_away", "-", size) },
      )
      .where("port_slug", "=", port)
      .where("on_date", "=", date)
      .execute();
    const detail = { date, number, size, outcome };
    await addToAudit(tx, { at, actor: staff, action: "undo-walk-in", subject: `port/${port}`, detail });
    return true;
  });
}
