import type { EquityFigures } from "#domain/equity/figures.ts";
import type { FourWeeks } from "#domain/equity/four-weeks.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Executor } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";

/** What is told of four weeks, with the first days of those before and after that are told of too. */
export type EquityPeriod = FourWeeks & {
  figures: EquityFigures;
  before: string | undefined;
  after: string | undefined;
};

/**
 * The four weeks that begin on a day, or the last ones that were counted; undefined where there are none. They were made
 * when they were over, without anything small, and never change.
 * @param asked.from `YYYY-MM-DD`
 */
export async function seeEquity(
  db: Executor,
  staff: StaffId,
  asked: { from: string | undefined },
): Promise<EquityPeriod | undefined> {
  await demandRight(db, staff, { act: "see-equity" });
  const periods = await db.selectFrom("equity_period").select("from_on as from").orderBy("from_on").execute();
  const index = asked.from === undefined ? periods.length - 1 : periods.findIndex(({ from }) => from === asked.from);
  const found = periods[index];
  if (!found) return undefined;
  const { until, figures } = await db
    .selectFrom("equity_period")
    .select(["until_on as until", "figures"])
    .where("from_on", "=", found.from)
    .executeTakeFirstOrThrow();
  const [before, after] = [periods[index - 1]?.from, periods[index + 1]?.from];
  return { from: found.from, until, figures, before, after };
}
