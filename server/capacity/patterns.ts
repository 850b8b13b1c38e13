import type { Pattern } from "#domain/capacity/pattern.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { followPlan } from "./lay-again.ts";
import { asPattern, selectPatterns } from "./read-plan.ts";

/** A pattern as the console lists it; `madeBy` is null for one from the set-up. */
export type SeenPattern = Pattern & { id: string; madeBy: string | null };

/** The patterns of a port, in the order in which they count. */
export async function seePatterns(db: Database, staff: StaffId, port: string): Promise<SeenPattern[]> {
  await demandRight(db, staff, { act: "see-port", port });
  const rows = await selectPatterns(db)
    .leftJoin("staff", "staff.id", "made_by")
    .select(["capacity_pattern.id", "staff.name as madeBy"])
    .where("capacity_pattern.port_slug", "=", port)
    .where("capacity_pattern.ended_at", "is", null)
    .execute();
  return rows.map(asPattern);
}

/** Adds a pattern. Dates that no run has given out are laid anew at once. */
export async function addPattern(
  db: Database,
  staff: StaffId,
  { port, at, ...pattern }: Pattern & { port: string; at: Date },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "edit-capacity", port });
    const id = await keepPattern(tx, port, { pattern, at, madeBy: staff });
    await followPlan(tx, port, at);
    const { firstAt, lastAt, everyMinutes, places } = pattern;
    const detail = { pattern: id, firstAt, lastAt, everyMinutes, places, weekdays: pattern.weekdays.join(" ") };
    await addToAudit(tx, { at, actor: staff, action: "add-pattern", subject: `port/${port}`, detail });
  });
}

/** Ends a pattern. @returns false where the port has no such pattern any more. */
export async function endPattern(
  db: Database,
  staff: StaffId,
  { port, pattern, at }: { port: string; pattern: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "edit-capacity", port });
    if (!isId(pattern)) return false;
    const ended = await tx
      .updateTable("capacity_pattern")
      .set({ ended_by: staff, ended_at: at })
      .where("id", "=", pattern)
      .where("port_slug", "=", port)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) return false;
    await followPlan(tx, port, at);
    await addToAudit(tx, { at, actor: staff, action: "end-pattern", subject: `port/${port}`, detail: { pattern } });
    return true;
  });
}

/** Keeps a pattern as it is given; nobody made one of the set-up. @returns its id. */
export async function keepPattern(
  tx: Executor,
  port: string,
  { pattern, at, madeBy = null }: { pattern: Pattern; at: Date; madeBy?: StaffId | null },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("capacity_pattern")
    .values({
      id,
      port_slug: port,
      weekdays: [...pattern.weekdays],
      first_at: pattern.firstAt,
      last_at: pattern.lastAt,
      every_minutes: pattern.everyMinutes,
      places: pattern.places,
      accessible: pattern.isAccessible,
      valid_from: pattern.validFrom,
      valid_until: pattern.validUntil,
      made_by: madeBy,
      made_at: at,
    })
    .execute();
  return id;
}
