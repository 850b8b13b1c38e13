import { addDays } from "#domain/application/calendar-date.ts";
import { equityFigures } from "#domain/equity/figures.ts";
import { lastPeriod, settledDays } from "#domain/equity/four-weeks.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { readOutcomes } from "./read-outcomes.ts";

/**
 * Counts the four weeks that ended last, once, and keeps what may be told of them. What was counted of refused answers and
 * left applications is then thrown away. It reads every party, so it is work for the night.
 * @returns the first day of the period, or undefined where it was counted already, or nobody was there.
 */
export async function keepEquity(db: Database, at: Date): Promise<string | undefined> {
  const today = at.toISOString().slice(0, 10);
  const { from, until } = lastPeriod(addDays(today, -settledDays));
  const kept = await db.selectFrom("equity_period").select("from_on").where("from_on", "=", from).executeTakeFirst();
  if (kept) return undefined;
  const outcomes = await readOutcomes(db, { from: startOf(from), to: startOf(addDays(until, 1)) });
  return inTransaction(db, async (tx) => {
    const met = await tx
      .selectFrom("equity_met")
      .select(["event", "compared_by as by", "group_name as group", "page", "count"])
      .where("from_on", "=", from)
      .execute();
    // Before there was anybody, there is nothing to tell.
    if (outcomes.length + met.length === 0) return undefined;
    const figures = JSON.stringify(equityFigures(outcomes, met));
    const { numInsertedOrUpdatedRows: inserted } = await tx
      .insertInto("equity_period")
      .values({ from_on: from, until_on: until, figures, counted_at: at })
      .onConflict((conflict) => conflict.column("from_on").doNothing())
      .executeTakeFirst();
    await tx.deleteFrom("equity_met").where("from_on", "<=", from).execute();
    return inserted ? from : undefined;
  });
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
