import type { ShownPerson } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { proposerCounts } from "#server/staff/proposals.ts";
import { readApplication } from "#server/staff/read-application.ts";
import { asSignals } from "./as-signals.ts";

/** So long the names of a finding can be read after a second analyst has agreed, in hours. */
export const unmaskedHours = 24;
/** So many parties stand on one page: nobody reads a list of everybody. */
export const partiesAPage = 10;

/** An unmasking that was asked for. */
export type SeenUnmasking = {
  id: string;
  caseNumber: string;
  proposedBy: string;
  proposedAt: Date;
  /** Whether the one who asks proposed it, and so cannot decide it. */
  isOwn: boolean;
  decidedBy: string | null;
  decidedAt: Date | null;
  isApproved: boolean | null;
};

/** A party of a finding, unmasked. */
export type UnmaskedParty = { handle: string; names: string[]; address: string };

/** What was asked for about a finding, the newest first. */
export async function seeUnmaskings(db: Database, staff: StaffId, finding: string): Promise<SeenUnmasking[]> {
  const rows = await inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "see-trends" });
    return asSignals(tx, (signals) =>
      signals
        .selectFrom("signals.unmasking")
        .leftJoin("staff as proposer", "proposer.id", "proposed_by")
        .leftJoin("staff as decider", "decider.id", "decided_by")
        .select(["signals.unmasking.id", "case_number", "proposed_by", "proposed_at", "decided_at", "is_approved"])
        .select(["proposer.name as proposer", "decider.name as decider"])
        .where("finding_id", "=", finding)
        .orderBy("proposed_at", "desc")
        .execute(),
    );
  });
  return rows.map(({ id, case_number, proposed_by, proposed_at, proposer, decider, decided_at, is_approved }) => ({
    id,
    caseNumber: case_number,
    proposedBy: proposer ?? "",
    proposedAt: proposed_at,
    isOwn: proposed_by === staff,
    decidedBy: decider,
    decidedAt: decided_at,
    isApproved: is_approved,
  }));
}

/**
 * Asks that the names of a finding be shown, for a case.
 * @returns false where there is no such finding, or it was asked already and nobody has decided.
 */
export async function proposeUnmasking(
  db: Database,
  staff: StaffId,
  { finding, caseNumber, at }: { finding: string; caseNumber: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "unmask-trend" });
    if (!isId(finding)) return false;
    const isAsked = await asSignals(tx, async (signals) => {
      const found = await signals
        .selectFrom("signals.finding")
        .select("id")
        .where("id", "=", finding)
        .executeTakeFirst();
      if (!found) return false;
      const made = await signals
        .insertInto("signals.unmasking")
        .values({ id: newId(), finding_id: finding, case_number: caseNumber, proposed_by: staff, proposed_at: at })
        .onConflict((conflict) => conflict.column("finding_id").where("decided_at", "is", null).doNothing())
        .executeTakeFirst();
      return made.numInsertedOrUpdatedRows !== 0n;
    });
    if (!isAsked) return false;
    const detail = { caseNumber };
    await addToAudit(tx, { at, actor: staff, action: "propose-unmasking", subject: `finding/${finding}`, detail });
    return true;
  });
}

/**
 * Decides an unmasking, by another analyst than the one who asked.
 * @returns false, with nothing changed, where it is decided already or is one's own.
 */
export async function decideUnmasking(
  db: Database,
  staff: StaffId,
  { unmasking, isApproved, at }: { unmasking: string; isApproved: boolean; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "unmask-trend" });
    if (!isId(unmasking)) return false;
    const decided = await asSignals(tx, (signals) =>
      signals
        .updateTable("signals.unmasking")
        .set({ decided_by: staff, decided_at: at, is_approved: isApproved })
        .where("id", "=", unmasking)
        .where("decided_at", "is", null)
        .where("proposed_by", "!=", staff)
        .$if(isApproved, (query) => query.where(proposerCounts))
        .returning(["finding_id", "case_number"])
        .executeTakeFirst(),
    );
    if (!decided) return false;
    const action = isApproved ? "approve-unmasking" : "refuse-unmasking";
    const detail = { caseNumber: decided.case_number };
    await addToAudit(tx, { at, actor: staff, action, subject: `finding/${decided.finding_id}`, detail });
    return true;
  });
}

/**
 * Reads a page of the parties of a finding that is unmasked, for 24 hours, for the two who asked and agreed. Each
 * party's record is a reading of its own in the audit, kept before it is opened.
 * @returns undefined where it is not unmasked for who asks.
 */
export async function readUnmasked(
  db: Database,
  staff: StaffId,
  { finding, page, at }: { finding: string; page: number; at: Date },
): Promise<{ parties: UnmaskedParty[]; pages: number } | undefined> {
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "unmask-trend" });
    if (!isId(finding)) return undefined;
    const members = await asSignals(tx, async (signals) => {
      const open = await signals
        .selectFrom("signals.unmasking")
        .select("id")
        .where("finding_id", "=", finding)
        .where("is_approved", "=", true)
        .where("decided_at", ">", new Date(at.getTime() - unmaskedHours * 60 * 60_000))
        .where(({ or, eb }) => or([eb("proposed_by", "=", staff), eb("decided_by", "=", staff)]))
        .executeTakeFirst();
      if (!open) return undefined;
      return signals
        .selectFrom("signals.finding_party")
        .innerJoin("application", "application.id", "application_id")
        .select(["application_id", "handle"])
        .where("finding_id", "=", finding)
        .orderBy("handle")
        .execute();
    });
    if (!members) return undefined;
    const shown = members.slice((page - 1) * partiesAPage, page * partiesAPage);
    const parties: UnmaskedParty[] = [];
    for (const { application_id, handle } of shown) {
      const answers = await readApplication(tx, staff, {
        applicationId: application_id,
        reason: "unmasked-finding",
        right,
        at,
      });
      if (answers)
        parties.push({ handle, names: answers.party.map(nameOf), address: answers.destination?.address ?? "" });
    }
    return { parties, pages: Math.ceil(members.length / partiesAPage) };
  });
}

function nameOf({ givenNames, familyNames }: ShownPerson): string {
  return [givenNames, familyNames].filter(Boolean).join(" ");
}
