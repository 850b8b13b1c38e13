import { decideMerge, type MergeDecision, type MergeGround } from "#domain/duplicates/decide-merge.ts";
import { type Cause, causesOf, type Sign } from "#domain/duplicates/signs.ts";
import type { ShownPerson } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { ProposalKind } from "#server/database/duplicate-tables.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import type { Standing } from "#server/database/tables.ts";
import { demandRight, type Right } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { readApplication } from "#server/staff/read-application.ts";
import { entriesOfOne } from "./entries-of-one.ts";
import { isDrawUnderWay } from "./is-draw-under-way.ts";
import { findPair, type PairState } from "./see-duplicates.ts";

/** One of the two registrations, as staff compare it. `people` is empty where the record was forgotten. */
export type SeenSide = {
  id: string;
  handle: string;
  standing: Standing;
  waitsSince: string;
  registeredOn: string;
  people: ShownPerson[];
};

/** Two people who may be one, by their places in the two parties. */
export type SeenAlike = { one: number; other: number; signs: Sign[]; causes: Cause[] };

/** Two registrations side by side, what speaks for one person and what else it can be, and what can be done now. */
export type SeenPair = {
  id: string;
  state: PairState;
  sides: [SeenSide, SeenSide];
  alike: SeenAlike[];
  /** What a merge would do; of a pair that is one person's, which goes first now. */
  merge: MergeDecision;
  proposal: { id: string; kind: ProposalKind; ground: MergeGround; by: string; isOwn: boolean } | undefined;
};

/** One pair side by side. Both readings are kept. Undefined where there is no such pair. */
export async function seeDuplicate(
  db: Database,
  staff: StaffId,
  { pair: id, at }: { pair: string; at: Date },
): Promise<SeenPair | undefined> {
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "judge-duplicate", party: { pair: id } });
    const pair = isId(id) ? await findPair(tx, id) : undefined;
    if (!pair) return undefined;
    const read = (applicationId: string) => readSide(tx, staff, { applicationId, right, at });
    const sides: [SeenSide, SeenSide] = [await read(pair.one), await read(pair.other)];
    const entries = await entriesOfOne(tx, pair.one, pair.other);
    return {
      id: pair.id,
      state: pair.state,
      sides,
      alike: await readAlike(tx, pair),
      merge: decideMerge(entries, await isDrawUnderWay(tx)),
      proposal: await readProposal(tx, staff, pair.id),
    };
  });
}

async function readSide(
  tx: Executor,
  staff: StaffId,
  { applicationId, right, at }: { applicationId: string; right: Right; at: Date },
): Promise<SeenSide> {
  const row = await tx
    .selectFrom("application")
    .select(["id", "handle", "standing", "cohort_on as waitsSince", "registered_on as registeredOn"])
    .where("id", "=", applicationId)
    .executeTakeFirstOrThrow();
  const answers = await readApplication(tx, staff, { applicationId, reason: "duplicate", right, at });
  return { ...row, people: answers?.party ?? [] };
}

/** Those of the people who were found alike who are still in their parties. */
async function readAlike(tx: Executor, pair: { id: string; one: string; other: string }): Promise<SeenAlike[]> {
  const { people } = await tx
    .selectFrom("duplicate_pair")
    .select("people")
    .where("id", "=", pair.id)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom("person")
    .select(["id", "position"])
    .where("application_id", "in", [pair.one, pair.other])
    .where("left_on", "is", null)
    .execute();
  const places = new Map(rows.map(({ id, position }) => [id, position]));
  return people.flatMap(({ one, other, signs }) => {
    const [a, b] = [places.get(one), places.get(other)];
    return a === undefined || b === undefined ? [] : [{ one: a, other: b, signs, causes: causesOf(signs) }];
  });
}

async function readProposal(tx: Executor, staff: StaffId, pair: string): Promise<SeenPair["proposal"]> {
  const row = await tx
    .selectFrom("duplicate_proposal")
    .innerJoin("staff", "staff.id", "duplicate_proposal.proposed_by")
    .select(["duplicate_proposal.id", "kind", "ground", "proposed_by", "staff.name as by"])
    .where("pair_id", "=", pair)
    .where("decided_at", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { proposed_by, ...proposal } = row;
  return { ...proposal, isOwn: proposed_by === staff };
}
