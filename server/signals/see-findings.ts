import { sql } from "kysely";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { DispositionKind } from "#domain/trends/disposition.ts";
import type { ClusterMeasures } from "#domain/trends/measure-cluster.ts";
import type { PatternName } from "#domain/trends/patterns.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { asSignals, type SignalsTransaction } from "./as-signals.ts";

/** A finding as an analyst sees it: numbers, without a name, an address or a party's number. */
export type SeenFinding = {
  id: string;
  pattern: PatternName;
  /** The number that is read beside the pattern's words, such as unrelated parties. */
  count: number;
  parties: number;
  known: string | null;
  measures: ClusterMeasures;
  firstFoundAt: Date;
  lastFoundAt: Date;
  /** What a human concluded and still holds. */
  disposition: HeldDisposition | null;
};

/** A disposition that holds. */
export type HeldDisposition = { kind: DispositionKind; words: string; expiresOn: string; madeBy: string; madeAt: Date };

/** Everything that is found, what waits for a human first, then the largest. */
export async function seeFindings(db: Database, staff: StaffId, at: Date): Promise<SeenFinding[]> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "see-trends" });
    return asSignals(tx, (signals) => readFindings(signals, at));
  });
}

/** One finding; undefined where there is none with this id. */
export async function seeFinding(
  db: Database,
  staff: StaffId,
  { id, at }: { id: string; at: Date },
): Promise<SeenFinding | undefined> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "see-trends" });
    if (!isId(id)) return undefined;
    const [found] = await asSignals(tx, (signals) => readFindings(signals, at, id));
    return found;
  });
}

async function readFindings(signals: SignalsTransaction, at: Date, id?: string): Promise<SeenFinding[]> {
  const today = at.toISOString().slice(0, 10);
  let query = signals
    .selectFrom("signals.finding as finding")
    .leftJoin("signals.disposition as held", (join) =>
      join
        .onRef("held.finding_id", "=", "finding.id")
        .on("held.ended_at", "is", null)
        .on("held.expires_on", ">", today),
    )
    .leftJoin("staff", "staff.id", "held.made_by")
    .select(["finding.id", "finding.pattern", "finding.count", "finding.parties", "finding.known", "finding.measures"])
    .select(["finding.first_found_at", "finding.last_found_at", "held.kind", "held.words", "held.expires_on"])
    .select(["held.made_at", "staff.name"])
    .orderBy(sql`finding.known is not null`)
    .orderBy(sql`held.kind is not null`)
    .orderBy("finding.parties", "desc")
    .orderBy("finding.id");
  if (id !== undefined) query = query.where("finding.id", "=", id);
  const rows = await query.execute();
  return rows.map(({ first_found_at, last_found_at, kind, words, expires_on, made_at, name, ...row }) => ({
    ...row,
    known: row.known,
    firstFoundAt: first_found_at,
    lastFoundAt: last_found_at,
    disposition:
      kind && made_at
        ? { kind, words: words ?? "", expiresOn: expires_on ?? "", madeBy: name ?? "", madeAt: made_at }
        : null,
  }));
}
