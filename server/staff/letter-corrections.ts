import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { correctLetters, countWrongLetters, type WrongLetters } from "#server/letters/correct-letters.ts";
import type { LetterKind } from "#server/letters/queue-letters.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { proposerCounts } from "./proposals.ts";

/** Letters that somebody says were wrong, and whom a second person has not decided about. Nobody who got one is named. */
export type OpenCorrection = WrongLetters & {
  id: string;
  /** How many got such a letter and were not told yet, as it stands now. */
  parties: number;
  proposedBy: string;
  isOwn: boolean;
};

/** Corrections that wait for a second person, the oldest first. */
export async function seeCorrections(db: Database, staff: StaffId): Promise<OpenCorrection[]> {
  await demandRight(db, staff, { act: "correct-letters" });
  const rows = await db
    .selectFrom("letter_correction")
    .innerJoin("staff", "staff.id", "letter_correction.proposed_by")
    .select(["letter_correction.id", "kind", "went_from", "went_until", "proposed_by", "staff.name"])
    .where("decided_at", "is", null)
    .orderBy("proposed_at")
    .execute();
  return Promise.all(
    rows.map(async ({ id, proposed_by, name, ...row }) => {
      const wrong = wrongOf(row);
      const parties = await countWrongLetters(db, wrong);
      return { ...wrong, id, parties, proposedBy: name, isOwn: proposed_by === staff };
    }),
  );
}

/**
 * Proposes that everybody who got a wrong letter is told so.
 * @returns `nobody` where nobody got one or all were told, `open` where a correction of this kind waits for its second
 *   person; nothing is changed then.
 */
export async function proposeCorrection(
  db: Database,
  staff: StaffId,
  { at, ...wrong }: WrongLetters & { at: Date },
): Promise<"proposed" | "nobody" | "open"> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "correct-letters" });
    const parties = await countWrongLetters(tx, wrong);
    if (parties === 0) return "nobody";
    const { kind, from, until } = wrong;
    const row = { id: newId(), kind, went_from: from, went_until: until, proposed_by: staff, proposed_at: at };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("letter_correction")
      .values(row)
      .onConflict((conflict) => conflict.column("kind").where("decided_at", "is", null).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return "open";
    const detail = { from: from.toISOString(), until: until.toISOString(), parties };
    await addToAudit(tx, { at, actor: staff, action: "propose-correcting", subject: `letters/${kind}`, detail });
    return "proposed";
  });
}

/**
 * Approves or refuses what somebody else proposed. Who got a wrong letter is written to in the same transaction; who is
 * known by now not to have got it is not.
 * @returns false, with nothing changed, where it is one's own, decided already, or by nobody who counts any more.
 */
export async function decideCorrection(
  db: Database,
  staff: StaffId,
  { proposal, isApproved, at }: { proposal: string; isApproved: boolean; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "correct-letters" });
    if (!isId(proposal)) return false;
    const found = await tx
      .selectFrom("letter_correction")
      .select(["kind", "went_from", "went_until"])
      .where("id", "=", proposal)
      .where("decided_at", "is", null)
      .where("proposed_by", "!=", staff)
      .$if(isApproved, (query) => query.where(proposerCounts))
      .forUpdate()
      .executeTakeFirst();
    if (!found) return false;
    const letters = isApproved ? await correctLetters(tx, wrongOf(found), { actor: staff, at }) : null;
    const decision = { decided_by: staff, decided_at: at, is_approved: isApproved, letters };
    await tx.updateTable("letter_correction").set(decision).where("id", "=", proposal).execute();
    const action = isApproved ? "approve-correcting" : "refuse-correcting";
    await addToAudit(tx, { at, actor: staff, action, subject: `letters/${found.kind}` });
    return true;
  });
}

function wrongOf({ kind, went_from, went_until }: { kind: string; went_from: Date; went_until: Date }): WrongLetters {
  return { kind: kind as LetterKind, from: went_from, until: went_until };
}
