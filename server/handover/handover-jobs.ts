import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import type { Job } from "#server/jobs/start-jobs.ts";
import { forgetHandovers } from "./forget-handovers.ts";
import { handOverRound } from "./hand-over-round.ts";

/** What was approved is made and delivered, and files of days that are over go. */
export function handoverJobs(db: Database): Job[] {
  return [
    { name: "hand-over", cron: "* * * * *", run: async () => void (await handOverRound(db, now())) },
    { name: "forget-handovers", cron: "19 * * * *", run: () => forgetHandovers(db, now()) },
  ];
}
