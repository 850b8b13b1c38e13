import type { Transaction } from "kysely";
import { decideMerge, type MergeGround, type MergeRefusal } from "#domain/duplicates/decide-merge.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import type { ProposalKind } from "#server/database/duplicate-tables.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { settleClaims } from "#server/place/settle-claims.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { proposerCounts } from "#server/staff/proposals.ts";
import { entriesOfOne } from "./entries-of-one.ts";
import { isDrawUnderWay } from "./is-draw-under-way.ts";
import { findPair } from "./see-duplicates.ts";

/** What came of it: it is kept, nothing was changed since somebody else was first, or a rule says no. */
export type Judged = "kept" | "not-kept" | MergeRefusal;

/** What somebody wants to say of a pair, and how they know. */
export type PairProposal = { pair: string; kind: ProposalKind; ground: MergeGround; at: Date };

/** Says of an open pair that it is two people. It is not shown as open again; nothing changes for them. */
export async function keepApart(
  db: Database,
  staff: StaffId,
  { pair: id, at }: { pair: string; at: Date },
): Promise<Judged> {
  return inTransaction(db, async (tx) => {
    const pair = await lockPair(tx, staff, id);
    if (pair?.state !== "open" || (await findProposal(tx, pair.id))) return "not-kept";
    const judged = { state: "not-same" as const, judged_by: staff, judged_at: at };
    await tx.updateTable("duplicate_pair").set(judged).where("id", "=", pair.id).execute();
    await addToAudit(tx, { at, actor: staff, action: "keep-apart", subject: `duplicate/${pair.id}` });
    return "kept";
  });
}

/** Proposes that a pair is one person, or that this was wrong. Nothing happens until somebody else agrees. */
export async function proposeDuplicate(
  db: Database,
  staff: StaffId,
  { pair: id, kind, ground, at }: PairProposal,
): Promise<Judged> {
  return inTransaction(db, async (tx) => {
    const pair = await lockPair(tx, staff, id);
    if (!pair || (kind === "undo") !== (pair.state === "same") || (await findProposal(tx, pair.id))) return "not-kept";
    const refusal = await refusalOf(tx, pair, kind);
    // A draw is soon over, and whoever agrees is asked again.
    if (refusal && refusal !== "draw-under-way") return refusal;
    const row = { id: newId(), pair_id: pair.id, kind, ground, proposed_by: staff, proposed_at: at };
    await tx.insertInto("duplicate_proposal").values(row).execute();
    await addToAudit(tx, {
      at,
      actor: staff,
      action: `propose-${kind}`,
      subject: `duplicate/${pair.id}`,
      reason: ground,
    });
    return "kept";
  });
}

/**
 * Decides a proposal, by another member of staff than the one who made it. Where two registrations are made one, one stands
 * in the pool from now on and the others wait outside; nothing of any is deleted and no day is changed, so that undoing it
 * leaves both as they were. Their people are told either way.
 */
export async function decideDuplicate(
  db: Database,
  staff: StaffId,
  { pair: id, isApproved, at }: { pair: string; isApproved: boolean; at: Date },
): Promise<Judged> {
  return inTransaction(db, async (tx) => {
    const pair = await lockPair(tx, staff, id);
    const proposal = pair && (await findProposal(tx, pair.id));
    if (!proposal) return "not-kept";
    const refusal = isApproved ? await refusalOf(tx, pair, proposal.kind) : undefined;
    if (refusal) return refusal;
    const decided = await tx
      .updateTable("duplicate_proposal")
      .set({ decided_by: staff, decided_at: at, is_approved: isApproved })
      .where("id", "=", proposal.id)
      .where("proposed_by", "!=", staff)
      .$if(isApproved, (query) => query.where(proposerCounts))
      .returning(["kind", "ground"])
      .executeTakeFirst();
    if (!decided) return "not-kept";
    const { kind, ground } = decided;
    const action = isApproved ? `approve-${kind}` : `refuse-${kind}`;
    await addToAudit(tx, { at, actor: staff, action, subject: `duplicate/${pair.id}`, reason: ground });
    if (isApproved) await carryOut(tx, pair, { kind, staff, at });
    return "kept";
  });
}

type Pair = { id: string; one: string; other: string };

async function carryOut(
  tx: Transaction<Tables>,
  { id, one, other }: Pair,
  { kind, staff, at }: { kind: ProposalKind; staff: StaffId; at: Date },
): Promise<void> {
  const isMerge = kind === "merge";
  await tx
    .updateTable("duplicate_pair")
    .set({ state: isMerge ? "same" : "not-same", judged_by: staff, judged_at: at, parted_at: isMerge ? null : at })
    .where("id", "=", id)
    .execute();
  for (const application of [one, other]) await settleClaims(tx, application);
  const rows = await tx
    .selectFrom("application")
    .select(["id", "locale", "pool_state", ...reachColumns])
    .where("id", "in", [one, other])
    .execute();
  for (const row of rows) {
    const detail = { duplicate: id, pool: row.pool_state };
    await addToAudit(tx, {
      at,
      actor: staff,
      action: isMerge ? "merged" : "parted",
      subject: `application/${row.id}`,
      detail,
    });
  }
  const reached = rows.filter(isReached);
  const what = isMerge ? ("merged" as const) : ("parted" as const);
  await queueLetters(
    tx,
    reached.map((row) => ({ applicationId: row.id, locale: row.locale, kind: what })),
  );
}

/** Why it cannot be done now: a merge by its rule, its undoing only while a draw is under way. */
async function refusalOf(tx: Transaction<Tables>, pair: Pair, kind: ProposalKind): Promise<MergeRefusal | undefined> {
  const isUnderWay = await isDrawUnderWay(tx);
  if (kind === "undo") return isUnderWay ? "draw-under-way" : undefined;
  const decision = decideMerge(await entriesOfOne(tx, pair.one, pair.other), isUnderWay);
  return decision.ok ? undefined : decision.refusal;
}

/** The pair, with its registrations locked: nobody withdraws, changes or draws them meanwhile. */
async function lockPair(tx: Transaction<Tables>, staff: StaffId, id: string) {
  await demandRight(tx, staff, { act: "judge-duplicate", party: { pair: id } });
  const pair = isId(id) ? await findPair(tx, id) : undefined;
  if (!pair) return undefined;
  const both = [pair.one, pair.other];
  await tx.selectFrom("application").select("id").where("id", "in", both).orderBy("id").forUpdate().execute();
  await tx.selectFrom("duplicate_pair").select("id").where("id", "=", pair.id).forUpdate().execute();
  return findPair(tx, pair.id);
}

function findProposal(tx: Transaction<Tables>, pair: string) {
  return tx
    .selectFrom("duplicate_proposal")
    .select(["id", "kind"])
    .where("pair_id", "=", pair)
    .where("decided_at", "is", null)
    .executeTakeFirst();
}
