import { sql, type Transaction } from "kysely";
import { type CheckFate, type CounterState, fateOf, type OfflineCheck } from "#domain/staff/offline-check.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { markOutcome } from "./check-in.ts";
import { type Counter, selectAppointments } from "./counter-appointments.ts";
import { demandRight } from "./demand-right.ts";

/** What stands at Paso where a device recorded something else: since when, and by whom. */
export type StandsThere = { state: CounterState; at: Date | null; by: string | null };

/** What became of a check; `none`: no such appointment is at this port on that day any more, or it comes too late. */
export type KeptCheck = { fate: CheckFate | "none"; there?: StandsThere };

/** For so long after the port's midnight a device keeps what it could not hand in. */
const handInMs = 24 * 3_600_000;

type Handed = { check: OfflineCheck; port: string; date: string; at: Date };

/**
 * Keeps an outcome that an officer's device recorded without a network, at the time when it was recorded. What was handed in
 * before is not kept again. Where Paso has another outcome since the device saw it, or the party's people are not the same
 * any more, nothing is written over: what stands there is told. The day is that of the check, so that what was recorded
 * before midnight can be handed in for 24 hours after it. Who came before a closure moved them away has come.
 */
export async function keepOfflineCheck(db: Database, staff: StaffId, handed: Handed): Promise<KeptCheck> {
  const { check, port, date, at } = handed;
  await demandRight(db, staff, { act: "check-in", port });
  const checkedAt = await whenChecked(db, handed);
  if (!checkedAt) return { fate: "none" };
  const counter: Counter = { port, date, at: checkedAt };
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "check-in", ...counter });
    const found = await selectAppointments(tx, counter, { withMoved: true })
      .where("application.handle", "=", check.handle)
      .forUpdate("offer")
      .executeTakeFirst();
    // A party that was moved away and came all the same is recorded; that it did not come is not its fault.
    const isMoved = found?.state === "moved";
    if (!found || (isMoved && check.outcome !== "came")) return { fate: "none" };
    const state = isMoved ? "confirmed" : (found.state as CounterState);
    const there = async () => ({ state, at: found.checked_in_at, by: await whoMarked(tx, found.application_id) });
    const before = await tx.selectFrom("offline_check").select("fate").where("id", "=", check.id).executeTakeFirst();
    if (before) return before.fate === "differs" ? { fate: "differs", there: await there() } : { fate: before.fate };
    const fate = await settle(tx, staff, { check, offer: found.id, counter, state });
    const { id, outcome, way } = check;
    const row = { id, offer_id: found.id, staff_id: staff, outcome, way, fate };
    await tx
      .insertInto("offline_check")
      .values({ ...row, checked_at: checkedAt, received_at: at })
      .execute();
    if (fate !== "differs") return { fate };
    const subject = `application/${found.application_id}`;
    const detail = { outcome, there: state, way, checkedAt: checkedAt.toISOString() };
    await addToAudit(tx, { at, actor: staff, action: "offline-check-differs", subject, detail });
    if (way === "slip" && state === "came") {
      await addToAudit(tx, { at, actor: staff, action: "slip-used-again", subject });
    }
    return { fate, there: await there() };
  });
}

/**
 * When it was recorded, within the date that it was recorded on: a send takes a moment at midnight, and a device whose clock
 * was set meanwhile counts a wrong duration. Undefined where the time to hand it in is over, or there is no such port.
 */
async function whenChecked(db: Database, { check, port, date, at }: Handed): Promise<Date | undefined> {
  const { rows } = await sql<{ starts: Date; ends: Date }>`
    select ${date}::date::timestamp at time zone time_zone as starts,
      (${date}::date + 1)::timestamp at time zone time_zone as ends
    from port where slug = ${port}`.execute(db);
  const [day] = rows;
  if (!day || at < day.starts || at.getTime() > day.ends.getTime() + handInMs) return undefined;
  const said = at.getTime() - check.agoMs;
  return new Date(Math.min(Math.max(said, day.starts.getTime()), day.ends.getTime() - 1_000, at.getTime()));
}

type Settled = { check: OfflineCheck; offer: string; counter: Counter; state: CounterState };

async function settle(
  tx: Transaction<Tables>,
  staff: StaffId,
  { check: { seen, outcome, matches }, offer, counter, state }: Settled,
): Promise<CheckFate> {
  const fate = fateOf({ seen, outcome }, state);
  if (fate !== "kept") return fate;
  return (await markOutcome(tx, staff, { offer, outcome, matches, seen, counter })) ? "kept" : "differs";
}

/** The name of the colleague who last recorded what became of a party; null where nobody has. */
async function whoMarked(tx: Transaction<Tables>, application: string): Promise<string | null> {
  const row = await tx
    .selectFrom("audit")
    .innerJoin("staff", (join) => join.on((eb) => eb(eb.cast("staff.id", "text"), "=", eb.ref("audit.actor"))))
    .select("staff.name")
    .where("audit.subject", "=", `application/${application}`)
    .where("audit.action", "in", ["came", "did-not-come", "turned"])
    .orderBy("audit.at", "desc")
    .executeTakeFirst();
  return row?.name ?? null;
}

/** What has become of each appointment of a port's day so far. It names nobody. */
export async function seeStates(
  db: Database,
  staff: StaffId,
  counter: Counter,
): Promise<{ handle: string; state: CounterState; cameAt: Date | null }[]> {
  const { port, date, at } = counter;
  await demandRight(db, staff, { act: "check-in", port, date, at });
  const rows = await inTransaction(db, (tx) => selectAppointments(tx, counter).execute());
  return rows.map(({ handle, state, checked_in_at: cameAt }) => ({ handle, state: state as CounterState, cameAt }));
}
