import { type RawBuilder, sql } from "kysely";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { linesOnPage } from "#domain/staff/work.ts";
import type { ProposalKind } from "#server/database/duplicate-tables.ts";
import type { Database, Executor } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isOfPort, joinLivePort } from "#server/staff/of-port.ts";

/** Where a pair stands, in the order in which the list shows them. */
export const pairStates = ["open", "same", "not-same"] as const;

/** Where a pair stands. */
export type PairState = (typeof pairStates)[number];

/** A pair in the list, by numbers alone. `people`: how many of each may be the same. `waits`: what a second person is asked. */
export type PairLine = {
  id: string;
  one: string;
  other: string;
  people: number;
  foundAt: Date;
  waits: ProposalKind | null;
};

/** How many pairs stand where: at an officer's own port, where one of the two is, or everywhere. */
export async function countDuplicates(db: Database, staff: StaffId): Promise<Record<PairState, number>> {
  const { port } = await demandRight(db, staff, { act: "see-duplicates" });
  const { rows } = await sql<{ state: PairState; count: number }>`
    select state, count(*)::int as count from duplicate_pair pair where ${isPairOf(port)} group by state`.execute(db);
  const counted = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  return { open: 0, same: 0, "not-same": 0, ...counted };
}

/** One page of the pairs that stand there: who waits for a second person first, then the likeliest. */
export async function seeDuplicates(
  db: Database,
  staff: StaffId,
  { state, page }: { state: PairState; page: number },
): Promise<PairLine[]> {
  const { port } = await demandRight(db, staff, { act: "see-duplicates" });
  const { rows } = await sql<PairLine>`
    select pair.id, one.handle as one, other.handle as other, jsonb_array_length(pair.people) as people,
      pair.found_at as "foundAt", proposal.kind as waits
    from duplicate_pair pair
    join application one on one.id = pair.one_id join application other on other.id = pair.other_id
    left join duplicate_proposal proposal on proposal.pair_id = pair.id and proposal.decided_at is null
    where pair.state = ${state} and ${isPairOf(port)}
    order by proposal.proposed_at nulls last, pair.points desc, pair.found_at, pair.id
    limit ${linesOnPage} offset ${(page - 1) * linesOnPage}`.execute(db);
  return rows;
}

/** Whether a pair is a port's: one of its parties is. Every pair where no port is given. For a statement about `pair`. */
function isPairOf(port: string | null): RawBuilder<boolean> {
  return sql<boolean>`(${port}::text is null or exists (
    select from application ${joinLivePort} where application.id in (pair.one_id, pair.other_id) and ${isOfPort(port)}))`;
}

/** A pair by its id; nothing of a person is in it. */
export async function findPair(db: Executor, id: string) {
  const { rows } = await sql<{ id: string; one: string; other: string; state: PairState }>`
    select id, one_id as one, other_id as other, state from duplicate_pair pair
    where id = ${id}::uuid`.execute(db);
  return rows[0];
}
