import type { KnownBy } from "#domain/staff/known-by.ts";
import type { Role } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { makeInvitationLink } from "#server/accounts/invitation-link.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { proposerCounts } from "./proposals.ts";

/** A second administrator has so many hours to agree; then somebody must be recognised anew. */
export const recoveryHours = 24;

/** A colleague who can be helped to sign in anew. */
export type Colleague = { id: string; name: string; email: string; role: Role; port: string | null };

/** A proposal that waits for a second administrator. */
export type OpenRecovery = {
  id: string;
  colleague: Colleague;
  knownBy: KnownBy;
  proposedBy: string;
  /** Whether who asks has proposed it, or is who it is about: they cannot decide it. */
  isOwn: boolean;
};

/** Everybody else whose account is complete, by name. */
export async function seeColleagues(db: Database, staff: StaffId): Promise<Colleague[]> {
  await demandRight(db, staff, { act: "recover-staff" });
  return complete(db).where("staff.id", "!=", staff).orderBy("staff.name").orderBy("staff.email").execute();
}

/** The proposals that still wait, oldest first. */
export async function seeRecoveries(db: Database, staff: StaffId, at: Date): Promise<OpenRecovery[]> {
  await demandRight(db, staff, { act: "recover-staff" });
  const rows = await recoveries(db, at).where("decided_at", "is", null).orderBy("proposed_at").execute();
  return rows.map((row) => seenBy(staff, row));
}

/** One proposal, also for a while after it was decided: the page that shows the link is still about it. */
export async function seeRecovery(
  db: Database,
  staff: StaffId,
  { id, at }: { id: string; at: Date },
): Promise<OpenRecovery | undefined> {
  await demandRight(db, staff, { act: "recover-staff" });
  const row = isId(id) ? await recoveries(db, at).where("recovery.id", "=", id).executeTakeFirst() : undefined;
  return row && seenBy(staff, row);
}

/** In how many days somebody may still be seen as not told. */
const untoldDays = 30;

/** For whom a recovery was agreed, and whom no letter about it has reached: the newest first. */
export async function seeUntold(db: Database, staff: StaffId, at: Date): Promise<{ name: string; email: string }[]> {
  await demandRight(db, staff, { act: "recover-staff" });
  return db
    .selectFrom("staff_recovery")
    .innerJoin("staff", "staff.id", "staff_recovery.staff_id")
    .select(["staff.name", "staff.email"])
    .where("staff.ended_at", "is", null)
    .where("is_approved", "=", true)
    .where("told_at", "is", null)
    .where("decided_at", ">", new Date(at.getTime() - untoldDays * 24 * 3_600_000))
    .orderBy("decided_at", "desc")
    .execute();
}

/**
 * Proposes that a colleague sets up their sign-in anew.
 * @returns false where it is oneself, nobody with a complete account, or proposed already.
 */
export async function proposeRecovery(
  db: Database,
  staff: StaffId,
  { colleague, knownBy, at }: { colleague: string; knownBy: KnownBy; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "recover-staff" });
    if (!isId(colleague) || colleague === staff) return false;
    const found = await complete(tx).where("staff.id", "=", colleague).executeTakeFirst();
    if (!found) return false;
    await tx
      .deleteFrom("staff_recovery")
      .where("staff_id", "=", colleague)
      .where("decided_at", "is", null)
      .where("proposed_at", "<=", oldest(at))
      .execute();
    const made = await tx
      .insertInto("staff_recovery")
      .values({ id: newId(), staff_id: colleague, known_by: knownBy, proposed_by: staff, proposed_at: at })
      .onConflict((conflict) => conflict.column("staff_id").where("decided_at", "is", null).doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) return false;
    const subject = `staff/${colleague}`;
    await addToAudit(tx, { at, actor: staff, action: "propose-recovery", subject, reason: knownBy });
    return true;
  });
}

/** The link for whom it was agreed, told once; that it was refused; or that there was nothing to decide. */
export type DecidedRecovery = { link: string } | { refused: true } | { refusal: "not-possible" };

/**
 * Decides a proposal: another administrator than the one who made it, and never about oneself. The old ways to sign in
 * stand until the link is used, so that one that nobody uses locks nobody out.
 */
export async function decideRecovery(
  db: Database,
  staff: StaffId,
  { recovery, isApproved, at }: { recovery: string; isApproved: boolean; at: Date },
): Promise<DecidedRecovery> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "recover-staff" });
    if (!isId(recovery)) return { refusal: "not-possible" };
    const decided = await tx
      .updateTable("staff_recovery")
      .set({ decided_by: staff, decided_at: at, is_approved: isApproved })
      .where("id", "=", recovery)
      .where("decided_at", "is", null)
      .where("proposed_at", ">", oldest(at))
      .where("proposed_by", "!=", staff)
      .where("staff_id", "!=", staff)
      .$if(isApproved, (query) => query.where(proposerCounts))
      .where("staff_id", "in", complete(tx).clearSelect().select("staff.id"))
      .returning("staff_id")
      .executeTakeFirst();
    if (!decided) return { refusal: "not-possible" };
    const subject = `staff/${decided.staff_id}`;
    const action = isApproved ? "approve-recovery" : "refuse-recovery";
    await addToAudit(tx, { at, actor: staff, action, subject });
    return isApproved ? { link: await openLink(tx, { recovery, staffId: decided.staff_id, at }) } : { refused: true };
  });
}

/** A link as an invitation has, which takes the place of an earlier one. */
async function openLink(
  tx: Executor,
  { recovery, staffId, at }: { recovery: string; staffId: string; at: Date },
): Promise<string> {
  const { address, tokenHash, expiresAt } = makeInvitationLink("staff", "staff/invitation", at);
  const { email, name, role, port_slug } = await tx
    .selectFrom("staff")
    .select(["email", "name", "role", "port_slug"])
    .where("id", "=", staffId)
    .executeTakeFirstOrThrow();
  const link = { token_hash: tokenHash, expires_at: expiresAt, accepted_at: null, recovery_id: recovery };
  const row = { name, role, port_slug, ...link };
  await tx
    .insertInto("staff_invitation")
    .values({ email, ...row })
    .onConflict((conflict) => conflict.column("email").doUpdateSet(row))
    .execute();
  return address;
}

function complete(db: Executor) {
  return db
    .selectFrom("staff")
    .leftJoin("port", "port.slug", "staff.port_slug")
    .select(["staff.id", "staff.name", "staff.email", "staff.role", "port.name as port"])
    .where("staff.ended_at", "is", null)
    .where("staff.two_factor_enabled", "=", true);
}

function recoveries(db: Executor, at: Date) {
  return complete(db)
    .innerJoin("staff_recovery as recovery", "recovery.staff_id", "staff.id")
    .innerJoin("staff as proposer", "proposer.id", "recovery.proposed_by")
    .select(["recovery.id as recovery", "known_by", "proposed_by", "proposer.name as proposer"])
    .where("proposed_at", ">", oldest(at));
}

type RecoveryRow = Colleague & { recovery: string; known_by: string; proposed_by: string; proposer: string };

function seenBy(
  staff: StaffId,
  { recovery, known_by, proposed_by, proposer, ...colleague }: RecoveryRow,
): OpenRecovery {
  const isOwn = proposed_by === staff || colleague.id === staff;
  return { id: recovery, colleague, knownBy: known_by as KnownBy, proposedBy: proposer, isOwn };
}

function oldest(at: Date): Date {
  return new Date(at.getTime() - recoveryHours * 3_600_000);
}
