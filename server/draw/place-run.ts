import { sql } from "kysely";
import { type OpenBlock, placeWinners, type Winner } from "#domain/capacity/place-winners.ts";
import { type Window, windowOf } from "#domain/capacity/window.ts";
import { offerDeadline } from "#domain/offer/deadline.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { isAvoided } from "#server/reseat/avoided-ports.ts";
import { readSettings } from "#server/settings.ts";
import { moveOn } from "./move-on.ts";

type RunWinner = Winner & {
  run: string;
  applicationId: string;
  has_email: boolean;
  wants_sms: boolean;
  locale: string;
};
type DatedBlock = OpenBlock & { startsAt: Date };

const offersAtOnce = 5000;

/**
 * Gives a walked run's winners their dates: an offer each, and a letter where one can arrive. Winners of earlier runs who
 * found no room go first. Who withdrew since the freeze gets none, nor who is not safe there: they are moved. It ends the run.
 */
export async function placeRun(db: Database, run: string, at: Date): Promise<void> {
  const { MIN_LEAD_DAYS, WINDOW_DAYS, OFFER_HOURS, OFFER_GRACE_HOURS, SMTP_URL, SMS_FOLDER } = readSettings();
  const window = windowOf(at.toISOString().slice(0, 10), { minLeadDays: MIN_LEAD_DAYS, windowDays: WINDOW_DAYS });
  await inTransaction(db, async (tx) => {
    const winners = await lockWinners(tx);
    const blocks = winners.length === 0 ? [] : await lockBlocks(tx, window);
    const placed = placeWinners(winners, blocks).map(({ winner, block }) => {
      const isStanding = !((winner.has_email && SMTP_URL) || (winner.wants_sms && SMS_FOLDER));
      const hours = { offerHours: OFFER_HOURS, graceHours: OFFER_GRACE_HOURS };
      const expiresAt = offerDeadline({ madeAt: at, startsAt: block.startsAt, ...hours, isStanding });
      return { winner, block, isStanding, expiresAt };
    });
    const offers = placed.map(({ winner, block, isStanding, expiresAt }) => ({
      id: newId(),
      run: winner.run,
      application: winner.applicationId,
      block: block.id,
      size: winner.size,
      standing: isStanding,
      expires: expiresAt,
    }));
    for (let start = 0; start < offers.length; start += offersAtOnce) {
      await makeOffers(tx, offers.slice(start, start + offersAtOnce), at);
    }
    const reached = placed.filter(({ isStanding }) => !isStanding);
    await queueLetters(
      tx,
      reached.map(({ winner: { applicationId, locale } }) => ({ applicationId, locale, kind: "offer" })),
    );
    await moveOn(tx, { run, from: "walked", to: "finished" }, { finished_at: at });
    const detail = { offers: offers.length, unplaced: winners.length - offers.length };
    await addToAudit(tx, { at, actor: "system", action: "draw", subject: `draw/${run}`, detail });
  });
}

/** Their parties are read as they are now: a party is never split, also when a child was born since the freeze. */
async function lockWinners(tx: Executor): Promise<RunWinner[]> {
  return tx
    .selectFrom("award")
    .innerJoin("draw_run", "draw_run.run", "award.run")
    .innerJoin("application", "application.id", "award.application_id")
    .select(["award.run", "award.port_slug as port", "application.id as applicationId", "application.size"])
    .select(["application.unavailable_on as unavailableOn", "application.needs_accessible as needsAccessible"])
    .select([...reachColumns, "application.locale"])
    .where("award.is_placed", "=", false)
    .where("application.standing", "=", "waiting")
    .where("application.pool_state", "=", "pooled")
    .where(({ not }) => not(isAvoided))
    .orderBy("draw_run.frozen_at")
    .orderBy("award.position")
    .forUpdate("application")
    .execute();
}

/** The blocks of the window with room, and those of the date that lends, which no run has released yet. */
async function lockBlocks(tx: Executor, { opensOn, lendsOn }: Window): Promise<DatedBlock[]> {
  const rows = await tx
    .selectFrom("block")
    .select(["id", "port_slug as port", "on_date as onDate", "at_time as atTime", "accessible as isAccessible"])
    .select(["starts_at as startsAt", "capacity", "cut_to", "booked"])
    .where("on_date", ">=", opensOn)
    .where("on_date", "<=", lendsOn)
    .whereRef("booked", "<", ({ fn }) => fn.coalesce("cut_to", "capacity"))
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ capacity, cut_to, booked, ...block }) => ({ ...block, free: (cut_to ?? capacity) - booked }));
}

async function makeOffers(tx: Executor, offers: object[], at: Date): Promise<void> {
  await sql`
    with made as (
      select * from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as made (id uuid, run text, application uuid,
        block uuid, size int, standing boolean, expires timestamptz)
    ), kept as (
      insert into offer (id, application_id, run, block_id, size, state, is_standing, made_at, expires_at)
      select id, application, run, block, size, 'open', standing, ${at}, expires from made
    ), placed as (
      update award set is_placed = true from made
      where award.run = made.run and award.application_id = made.application
    ), offered as (
      update application set standing = 'offered' from made where application.id = made.application
    )
    update block set booked = booked + taken.persons
    from (select block, sum(size)::int as persons from made group by block) as taken
    where block.id = taken.block`.execute(tx);
}
