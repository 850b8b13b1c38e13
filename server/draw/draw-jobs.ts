import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import type { Job } from "#server/jobs/start-jobs.ts";
import { discloseRuns } from "#server/record/disclose-runs.ts";
import { logRegistrations } from "#server/registration-log/log-registrations.ts";
import { reseatRound } from "#server/reseat/reseat-round.ts";
import { readSettings } from "#server/settings.ts";
import { runDailyDraw } from "./run-daily-draw.ts";
import { resumeDraw } from "./run-draw.ts";
import { sweepOffers } from "./sweep-offers.ts";

/**
 * The daily draw, the end of a draw that was cut off, the log of registrations that draws go by, what opens runs later, who
 * must be moved, and the end of offers whose time is over.
 */
export function drawJobs(db: Database): Job[] {
  const [hour, minute] = readSettings().DRAW_AT.split(":").map(Number) as [number, number];
  return [
    { name: "draw", cron: `${minute} ${hour} * * *`, run: () => runDailyDraw(db) },
    { name: "resume-draw", cron: "*/5 * * * *", run: async () => void (await resumeDraw(db)) },
    // A day is closed once; the other hours make up for one that was missed.
    { name: "log-registrations", cron: "12 * * * *", run: () => logRegistrations(db, now()) },
    { name: "disclose-runs", cron: "37 3 * * *", run: () => discloseRuns(db, now()) },
    { name: "reseat", cron: "* * * * *", run: async () => void (await reseatRound(db, now())) },
    { name: "sweep-offers", cron: "*/5 * * * *", run: async () => void (await sweepOffers(db, now())) },
  ];
}
