import { addDays } from "#domain/application/calendar-date.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { DispositionKind } from "#domain/trends/disposition.ts";
import type { PatternName } from "#domain/trends/patterns.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { asSignals } from "./as-signals.ts";

/** What every port reads of a finding: what a human concluded, and how large it is. No name, no address, no party. */
export type DigestLine = {
  id: string;
  pattern: PatternName;
  parties: number;
  ports: { port: string; count: number }[];
  kind: DispositionKind;
  words: string;
  madeOn: string;
  expiresOn: string;
};

/** So many days are one letter of news. */
const daysAWeek = 7;

/**
 * What was concluded in the week that begins on a Monday, the latest first. What nobody has judged, and what was taken
 * back, is not in it.
 */
export async function seeDigest(db: Database, staff: StaffId, monday: string): Promise<DigestLine[]> {
  const rows = await inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "see-digest" });
    return asSignals(tx, (signals) =>
      signals
        .selectFrom("signals.disposition as made")
        .innerJoin("signals.finding as finding", "finding.id", "made.finding_id")
        .select(["finding.pattern", "finding.parties", "finding.measures"])
        .select(["made.id", "made.kind", "made.words", "made.made_at", "made.expires_on"])
        .where("made.ended_at", "is", null)
        .where("made.made_at", ">=", new Date(`${monday}T00:00:00Z`))
        .where("made.made_at", "<", new Date(`${addDays(monday, daysAWeek)}T00:00:00Z`))
        .orderBy("made.made_at", "desc")
        .execute(),
    );
  });
  return rows.map(({ id, pattern, parties, measures, kind, words, made_at, expires_on }) => ({
    id,
    pattern,
    parties,
    ports: measures.ports,
    kind,
    words,
    madeOn: made_at.toISOString().slice(0, 10),
    expiresOn: expires_on,
  }));
}
