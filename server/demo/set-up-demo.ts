import { join } from "node:path";
import { addDays } from "#domain/application/calendar-date.ts";
import { dateInZone } from "#domain/capacity/block-start.ts";
import { chancesOf } from "#domain/simulation/chances-of.ts";
import { layBlocks } from "#server/capacity/lay-blocks.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { registerApplication } from "#server/database/register-application.ts";
import type { Channel } from "#server/database/tables.ts";
import { runDraw } from "#server/draw/run-draw.ts";
import { sweepOffers } from "#server/draw/sweep-offers.ts";
import { discloseRun } from "#server/record/disclose-runs.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import { logFolder } from "#server/registration-log/copy-log.ts";
import { logRegistrations } from "#server/registration-log/log-registrations.ts";
import { StartRefusal } from "#server/start-refusal.ts";
import { answerOffers, checkInToday } from "./answer-offers.ts";
import { clearDemo } from "./clear-demo.ts";
import { madeUpParty } from "./made-up-party.ts";
import { openOnWeekdays } from "./open-on-weekdays.ts";
import { showReceipts } from "./show-receipts.ts";

const parties = 300;
const channels: Channel[] = ["script", "script", "script", "no-script", "kiosk", "helper", "api"];
const day = 24 * 60 * 60_000;

/** Days before today on which a draw was held, and how many parties had come by then. */
const draws = [
  { daysAgo: 3, registered: 220 },
  { daysAgo: 2, registered: 250 },
  { daysAgo: 1, registered: 272 },
];

/**
 * Fills an empty installation with 300 made-up parties, three past draws of the very engine, answers and check-ins.
 * One that was cut off begins anew; one that is complete stays as it is.
 * @throws StartRefusal where an application of a person exists.
 */
export async function setUpDemo(db: Database, { at, say }: { at: Date; say: (line: string) => void }): Promise<void> {
  const mark = await db.selectFrom("installation").select("value").where("name", "=", "demo").executeTakeFirst();
  if (mark?.value === "complete") return;
  if (!mark) await beginDemo(db);
  say("Making up 300 parties and three draws …");
  await inTransaction(db, clearDemo);
  const today = dateInZone(at, "America/Chicago");
  await layBlocks(db, { days: 23, at: new Date(at.getTime() - day) });
  await openOnWeekdays(db, today, at);
  const runs: string[] = [];
  let from = 0;
  for (const { daysAgo, registered } of draws) {
    const drawnAt = new Date(`${addDays(today, -daysAgo)}T17:00:00Z`);
    const since = new Date(drawnAt.getTime() - (from === 0 ? 60 : 1) * day);
    await registerParties(db, { from, to: registered, since, until: drawnAt, today });
    from = registered;
    await sweepOffers(db, drawnAt);
    const drawn = await runDraw(db, drawnAt);
    if ("run" in drawn) runs.push(drawn.run);
    await answerOffers(db, new Date(drawnAt.getTime() + 5 * 60 * 60_000));
  }
  const since = new Date(`${addDays(today, -1)}T17:00:00Z`);
  await registerParties(db, { from, to: parties, since, until: at, today });
  await logRegistrations(db, at);
  await checkInToday(db, today, at);
  await sweepOffers(db, at);
  // Half a year early, since nobody is real: so that somebody can look at a run that is opened.
  const [first = ""] = runs;
  await discloseRun(db, first, at);
  await db.updateTable("installation").set({ value: "complete" }).where("name", "=", "demo").execute();
  for (const line of await showReceipts(db)) say(line);
  say("Compute the first of the draws again, and the log of registrations:");
  say(`  npx paso-verify ${join(recordFolder(), first)}`);
  say(`  npx paso-verify ${logFolder()}`);
}

/** The mark comes first: from then on everything in the database may be taken for made up. */
async function beginDemo(db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const somebody = await tx.selectFrom("application").select("id").limit(1).executeTakeFirst();
    if (somebody) {
      throw new StartRefusal("Applications of people are kept here; set another DATA_DIR or DATABASE_URL for --demo.");
    }
    await tx.insertInto("installation").values({ name: "demo", value: "begun" }).execute();
  });
}

type Registering = { from: number; to: number; since: Date; until: Date; today: string };

async function registerParties(db: Database, { from, to, since, until, today }: Registering): Promise<void> {
  for (let number = from; number < to; number++) {
    const share = (number - from) / (to - from);
    const at = new Date(since.getTime() + share * (until.getTime() - since.getTime()));
    const channel = channels[chancesOf(number)(channels.length)] as Channel;
    await registerApplication(db, { id: newId(), ...madeUpParty(number, today), channel, at });
  }
}
