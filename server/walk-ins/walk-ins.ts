import { sql } from "kysely";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";

/** A port's day for people who come without an appointment, in people; nobody is named. */
export type WalkInDay = { onDate: string; reserved: number; given: number; turnedAway: number };

/**
 * A party at the counter without an appointment: how many they are, and whether a place is asked for or refused to them. The
 * id is of the form that was sent, so that a second press keeps nothing twice.
 */
export type WalkIn = {
  id: string;
  port: string;
  date: string;
  size: number;
  outcome: "given" | "turned-away";
  at: Date;
};

const none = { reserved: 0, given: 0, turnedAway: 0 };

/** The day at one port, and its parties with the newest first; where nothing was reserved, nothing is there. */
export async function seeWalkIns(
  db: Database,
  staff: StaffId,
  { port, date, at }: { port: string; date: string; at: Date },
): Promise<WalkInDay & { parties: NotedWalkIn[] }> {
  await demandRight(db, staff, { act: "check-in", port, date, at });
  const row = await selectDays(db).where("port_slug", "=", port).where("on_date", "=", date).executeTakeFirst();
  const parties = await db
    .selectFrom("walk_in")
    .select([
      "id",
      "number",
      "size",
      "outcome",
      "noted_at as notedAt",
      sql<boolean>`undone_at is not null`.as("isUndone"),
    ])
    .where("port_slug", "=", port)
    .where("on_date", "=", date)
    .orderBy("number", "desc")
    .execute();
  return { onDate: date, ...none, ...row, parties };
}

/** The days of a port from a date on for which places are reserved. */
export async function seeReserved(db: Database, staff: StaffId, port: string, from: string): Promise<WalkInDay[]> {
  await demandRight(db, staff, { act: "edit-capacity", port });
  return selectDays(db).where("port_slug", "=", port).where("on_date", ">=", from).orderBy("on_date").execute();
}

/** A party as it is kept, with its number of the day; one that was counted by mistake is undone. */
export type KeptWalkIn = Pick<WalkIn, "port" | "date" | "size" | "outcome"> & { number: number; isUndone: boolean };

/** A party of the day as staff see it again. */
export type NotedWalkIn = Pick<KeptWalkIn, "number" | "size" | "outcome" | "isUndone"> & { id: string; notedAt: Date };

/**
 * Keeps one party that came without an appointment: it gets its number of the day, and places where it is given some.
 * @returns the party as it is kept; what was kept before by this id, which may be another one, with nothing kept now;
 * undefined, with nothing kept, where so many places are not left.
 */
export async function keepWalkIn(db: Database, staff: StaffId, walkIn: WalkIn): Promise<KeptWalkIn | undefined> {
  const { id, port, date, size, outcome, at } = walkIn;
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "check-in", port, date, at });
    await tx
      .insertInto("walk_in_day")
      .values({ port_slug: port, on_date: date, reserved: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // The row of the day is locked from here on, so that numbers follow each other.
    await selectDays(tx).where("port_slug", "=", port).where("on_date", "=", date).forUpdate().execute();
    const kept = await tx
      .selectFrom("walk_in")
      .select(["number", "size", "outcome", "port_slug as port", "on_date as date", "undone_at"])
      .where("id", "=", id)
      .executeTakeFirst();
    if (kept) {
      const { undone_at, ...before } = kept;
      return { ...before, isUndone: undone_at !== null };
    }
    const counted = await tx
      .updateTable("walk_in_day")
      .set((eb) =>
        outcome === "given" ? { given: eb("given", "+", size) } : { turned_away: eb("turned_away", "+", size) },
      )
      .where("port_slug", "=", port)
      .where("on_date", "=", date)
      .where(sql<boolean>`${outcome} = 'turned-away' or given + ${size}::int <= reserved`)
      .executeTakeFirst();
    if (counted.numUpdatedRows === 0n) return undefined;
    const { count } = await tx
      .selectFrom("walk_in")
      .select(({ fn }) => fn.countAll<string>().as("count"))
      .where("port_slug", "=", port)
      .where("on_date", "=", date)
      .executeTakeFirstOrThrow();
    const number = Number(count) + 1;
    const row = { id, port_slug: port, on_date: date, number, size, outcome };
    await tx
      .insertInto("walk_in")
      .values({ ...row, noted_by: staff, noted_at: at })
      .execute();
    const detail = { date, number, size, outcome };
    await addToAudit(tx, { at, actor: staff, action: "walk-in", subject: `port/${port}`, detail });
    return { number, size, outcome, port, date, isUndone: false };
  });
}

/**
 * Reserves places of a day for people who come without an appointment.
 * @returns false, with nothing changed, where more are given already.
 */
export async function reserveWalkIns(
  db: Database,
  staff: StaffId,
  { port, date, places, at }: { port: string; date: string; places: number; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "edit-capacity", port });
    const kept = await tx
      .insertInto("walk_in_day")
      .values({ port_slug: port, on_date: date, reserved: places })
      .onConflict((conflict) =>
        conflict
          .columns(["port_slug", "on_date"])
          .doUpdateSet({ reserved: places })
          .where("walk_in_day.given", "<=", places),
      )
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) return false;
    const detail = { date, places };
    await addToAudit(tx, { at, actor: staff, action: "reserve-walk-ins", subject: `port/${port}`, detail });
    return true;
  });
}

function selectDays(db: Executor) {
  return db.selectFrom("walk_in_day").select(["on_date as onDate", "reserved", "given", "turned_away as turnedAway"]);
}
