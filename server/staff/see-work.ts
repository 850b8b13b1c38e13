import { sql } from "kysely";
import type { WrongThing } from "#domain/staff/correction-request.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { linesOnPage, type WorkKind, workKinds } from "#domain/staff/work.ts";
import type { Database } from "#server/database/open-database.ts";
import type { LetterKind } from "#server/letters/queue-letters.ts";
import { demandRight } from "./demand-right.ts";
import { isOfPort, joinLivePort } from "./of-port.ts";
import type { LetterState } from "./see-letters.ts";
import { urgentSince, workLines } from "./work-lines.ts";

/** One thing that waits: the party by its number alone, the port at which one acts, an instant, and a word of the kind. */
export type WorkLine = {
  handle: string;
  size: number;
  port: string;
  /** Until when there is time, for offers; since when it waits, for the others. */
  at: Date;
  /** Of an offer, what became of the newest letter; of a letter, what it is about; of urgency, the next step; of a correction, of what. */
  what: LetterKind | LineWord;
  /** The letter that staff can send again, where it can be. */
  letter: string | null;
  /** Of a correction, which one. */
  request?: string;
};

/** What a line says besides: what became of the newest letter, why none reaches the party, the next step, or what is wrong. */
type LineWord = "none" | Exclude<LetterState, "queued"> | "no-address" | "propose" | "decide" | WrongThing;

/** In how many hours half of those who asked for urgency, and nine of ten, had a decision; of how many. */
export type AnswerTime = { decided: number; half: number | null; nineOfTen: number | null };

/** How much of each kind waits, at an officer's own port or at all of them, and how fast the urgent are answered. */
export async function countWork(
  db: Database,
  staff: StaffId,
  at: Date,
): Promise<{ counts: Record<WorkKind, number>; answers: AnswerTime }> {
  const { port } = await demandRight(db, staff, { act: "see-work" });
  const counted = workKinds.map(async (kind) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from (${workLines(kind, port, at)}) line`.execute(db);
    return [kind, rows[0]?.count ?? 0] as const;
  });
  const counts = Object.fromEntries(await Promise.all(counted)) as Record<WorkKind, number>;
  return { counts, answers: await measureAnswers(db, port, at) };
}

/** One page of a kind: what ends first, or waits longest, comes first. */
export async function seeWork(
  db: Database,
  staff: StaffId,
  { kind, page, at }: { kind: WorkKind; page: number; at: Date },
): Promise<WorkLine[]> {
  const { port } = await demandRight(db, staff, { act: "see-work" });
  const { rows } = await sql<WorkLine>`
    select * from (${workLines(kind, port, at)}) line
    order by at, handle${kind === "corrections" ? sql`, request` : sql``} limit ${linesOnPage} offset ${(page - 1) * linesOnPage}`.execute(
    db,
  );
  return rows;
}

/** Over the decisions of the last 30 days. */
async function measureAnswers(db: Database, port: string | null, at: Date): Promise<AnswerTime> {
  const since = new Date(at.getTime() - 30 * 86_400_000);
  const hours = sql`extract(epoch from urgent_proposal.decided_at - ${urgentSince}) / 3600`;
  const { rows } = await sql<AnswerTime>`
    select count(*)::int as decided,
      ceil(percentile_disc(0.5) within group (order by ${hours}))::int as half,
      ceil(percentile_disc(0.9) within group (order by ${hours}))::int as "nineOfTen"
    from urgent_proposal join application on application.id = urgent_proposal.application_id ${joinLivePort}
    where urgent_proposal.decided_at > ${since} and urgent_proposal.decided_at >= ${urgentSince}
      and application.asks_urgent and ${isOfPort(port)}`.execute(db);
  return rows[0] ?? { decided: 0, half: null, nineOfTen: null };
}
