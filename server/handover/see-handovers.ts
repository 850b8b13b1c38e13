import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Database } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { type DueParty, readDueParties } from "./due-parties.ts";
import type { HandoverFailure } from "./hand-over-round.ts";
import { handoverName } from "./handover-channel.ts";
import { groupFingerprint, readPortKeys } from "./port-keys.ts";

/** A handover that waits for a second person, or for its file. */
export type OpenHandover = {
  id: string;
  isApproved: boolean;
  proposedBy: string;
  decidedBy: string | null;
  /** Whether the one who asks proposed it, and so cannot decide it. */
  isOwn: boolean;
  /** Whether the port has had another key since. */
  isOfOldKey: boolean;
  failure: HandoverFailure | null;
};

/** A file that was handed over. */
export type DeliveredHandover = { name: string; sha256: string; at: Date; parties: number; cancelled: number };

/** One day of a port: how many come, and how many of them the port's systems do not know as it is now. */
export type HandoverDay = {
  date: string;
  parties: number;
  people: number;
  untold: { new: number; changed: number; cancelled: number };
  open: OpenHandover | undefined;
  /** Whether what was last proposed was withdrawn, since the port got another key. */
  isWithdrawn: boolean;
  delivered: DeliveredHandover[];
};

/** A port with its days that may be handed over. */
export type HandoverPort = {
  slug: string;
  name: string;
  timeZone: string;
  /** In groups, to be compared; undefined where the port has no key, and nothing can be proposed. */
  fingerprint: string | undefined;
  days: HandoverDay[];
};

/** Every port with the days that may be handed over, by numbers only. */
export async function seeHandovers(db: Database, staff: StaffId, at: Date): Promise<HandoverPort[]> {
  await demandRight(db, staff, { act: "propose-handover" });
  const [ports, keys, due] = await Promise.all([
    db.selectFrom("port").select(["slug", "name", "time_zone"]).orderBy("position").execute(),
    readPortKeys(db),
    readDueParties(db, at),
  ]);
  const first = due.map(({ date }) => date).sort()[0];
  const rows = first === undefined ? [] : await selectHandovers(db).where("h.on_date", ">=", first).execute();
  return ports.map(({ slug, name, time_zone: timeZone }) => {
    const key = keys.get(slug);
    const dates = [...new Set(due.filter(({ port }) => port === slug).map(({ date }) => date))];
    const days = dates.map((date) => {
      const there = due.filter((one) => one.port === slug && one.date === date);
      const made = rows.filter((one) => one.port_slug === slug && one.on_date === date);
      const open = made.find(({ delivered_at, withdrawn_at }) => delivered_at === null && withdrawn_at === null);
      return {
        ...countDay(date, there),
        open: open && asOpen(open, staff, key?.id),
        isWithdrawn: open === undefined && wasWithdrawn(made),
        delivered: made.flatMap(asDelivered),
      };
    });
    return { slug, name, timeZone, fingerprint: key && groupFingerprint(key.fingerprint), days };
  });
}

function countDay(date: string, due: DueParty[]) {
  const come = due.filter(({ what }) => what !== "cancelled");
  const count = (what: DueParty["what"]) => due.filter((one) => one.what === what).length;
  return {
    date,
    parties: come.length,
    people: come.reduce((sum, { size }) => sum + size, 0),
    untold: { new: count("new"), changed: count("changed"), cancelled: count("cancelled") },
  };
}

function selectHandovers(db: Database) {
  return db
    .selectFrom("port_handover as h")
    .innerJoin("staff as proposer", "proposer.id", "h.proposed_by")
    .leftJoin("staff as decider", "decider.id", "h.decided_by")
    .select(["h.id", "h.port_slug", "h.on_date", "h.key_id", "h.proposed_by", "h.is_approved", "h.number"])
    .select(["h.sha256", "h.delivered_at", "h.withdrawn_at", "h.parties", "h.cancelled", "h.failure"])
    .select(["proposer.name as proposedBy", "decider.name as decidedBy"])
    .where(({ eb, or }) => or([eb("is_approved", "is", null), eb("is_approved", "=", true)]))
    .orderBy("h.number");
}

/** The withdrawal is what happened last: nothing was handed over since. */
function wasWithdrawn(made: Row[]): boolean {
  const last = (dates: (Date | null)[]) => Math.max(...dates.map((date) => date?.getTime() ?? 0));
  return last(made.map((row) => row.withdrawn_at)) > last(made.map((row) => row.delivered_at));
}

type Row = Awaited<ReturnType<ReturnType<typeof selectHandovers>["execute"]>>[number];

function asOpen(row: Row, staff: StaffId, keyId: string | undefined): OpenHandover {
  const { id, proposedBy, decidedBy } = row;
  return {
    id,
    proposedBy,
    decidedBy,
    isApproved: row.is_approved === true,
    isOwn: row.proposed_by === staff,
    isOfOldKey: row.key_id !== keyId,
    failure: row.failure as HandoverFailure | null,
  };
}

function asDelivered(row: Row): DeliveredHandover[] {
  const { number, sha256, delivered_at: at, parties, cancelled, on_date } = row;
  if (number === null || sha256 === null || at === null) return [];
  const hex = Buffer.from(sha256).toString("hex");
  return [{ name: handoverName(on_date, number), sha256: hex, at, parties: parties ?? 0, cancelled: cancelled ?? 0 }];
}
