import type { CapacityException } from "#domain/capacity/pattern.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { followPlan } from "./lay-again.ts";
import { lockPlan } from "./lay-blocks.ts";
import { asException, readPlan } from "./read-plan.ts";
import { type DayChange, setPlaces } from "./set-places.ts";

/** A date that is different, as the console lists it. */
export type SeenException = CapacityException & { id: string; reason: string; madeBy: string };

/** The exceptions of a port from a date on. */
export async function seeExceptions(
  db: Database,
  staff: StaffId,
  port: string,
  from: string,
): Promise<SeenException[]> {
  await demandRight(db, staff, { act: "see-port", port });
  const rows = await db
    .selectFrom("capacity_exception")
    .innerJoin("staff", "staff.id", "made_by")
    .select(["capacity_exception.id", "on_date as onDate", "at_time as atTime", "places", "reason"])
    .select("staff.name as madeBy")
    .where("capacity_exception.port_slug", "=", port)
    .where("capacity_exception.ended_at", "is", null)
    .where("on_date", ">=", from)
    .orderBy("on_date")
    .orderBy("at_time", (order) => order.asc().nullsFirst())
    .execute();
  return rows.map(asException);
}

/** A date of a port that is to be different, and why. */
export type ExceptionOfPort = CapacityException & { port: string; reason: string; at: Date };

/** Makes a date different, in place of what was said of it before. Only with `kept` anything is changed. */
export async function setException(db: Database, staff: StaffId, exception: ExceptionOfPort): Promise<DayChange> {
  return inTransaction(db, async (tx) => {
    const { port, onDate, places, reason, at } = exception;
    await demandRight(tx, staff, { act: "edit-capacity", port });
    const outcome = await keepException(tx, staff, exception);
    if (outcome !== "kept") return outcome;
    const detail = { onDate, places };
    await addToAudit(tx, { at, actor: staff, action: "set-exception", subject: `port/${port}`, reason, detail });
    return outcome;
  });
}

/** Ends an exception: the date is again as the patterns say. Only with `kept` anything is changed. */
export async function endException(
  db: Database,
  staff: StaffId,
  { port, exception, at }: { port: string; exception: string; at: Date },
): Promise<DayChange> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "edit-capacity", port });
    const zone = await lockPlan(tx, port);
    const found = isId(exception) ? await findLive(tx, port).where("id", "=", exception).executeTakeFirst() : undefined;
    if (!found) return "no-blocks";
    const { onDate, atTime } = asException(found);
    const plan = await readPlan(tx, port);
    const exceptions = plan.exceptions.filter((each) => each.onDate !== onDate || each.atTime !== atTime);
    const outcome = await setPlaces(tx, zone, { onDate, atTime, plan: { ...plan, exceptions } });
    if (outcome !== "kept" && outcome !== "no-blocks") return outcome;
    await tx
      .updateTable("capacity_exception")
      .set({ ended_by: staff, ended_at: at })
      .where("id", "=", exception)
      .execute();
    await followPlan(tx, port, at);
    const detail = { exception, onDate };
    await addToAudit(tx, { at, actor: staff, action: "end-exception", subject: `port/${port}`, detail });
    return "kept";
  });
}

/** Keeps an exception and follows it, for whoever may. */
export async function keepException(tx: Executor, staff: StaffId, exception: ExceptionOfPort): Promise<DayChange> {
  const { port, onDate, atTime, places, reason, at } = exception;
  const zone = await lockPlan(tx, port);
  const plan = await readPlan(tx, port);
  const others = plan.exceptions.filter((each) => each.onDate !== onDate || each.atTime !== atTime);
  const exceptions = [...others, { onDate, atTime, places }];
  const outcome = await setPlaces(tx, zone, { onDate, atTime, plan: { ...plan, exceptions } });
  if (outcome !== "kept") return outcome;
  await tx
    .updateTable("capacity_exception")
    .set({ ended_by: staff, ended_at: at })
    .where("port_slug", "=", port)
    .where("on_date", "=", onDate)
    .where("at_time", atTime === null ? "is" : "=", atTime)
    .where("ended_at", "is", null)
    .execute();
  const row = { id: newId(), port_slug: port, on_date: onDate, at_time: atTime, places, reason };
  await tx
    .insertInto("capacity_exception")
    .values({ ...row, made_by: staff, made_at: at })
    .execute();
  return outcome;
}

function findLive(tx: Executor, port: string) {
  return tx
    .selectFrom("capacity_exception")
    .select(["on_date as onDate", "at_time as atTime", "places"])
    .where("port_slug", "=", port)
    .where("ended_at", "is", null);
}
