import { signAuditHead } from "#server/audit-chain/sign-audit-head.ts";
import { layBlocks } from "#server/capacity/lay-blocks.ts";
import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import { drawJobs } from "#server/draw/draw-jobs.ts";
import { findDuplicates } from "#server/duplicates/find-duplicates.ts";
import { keepEquity } from "#server/equity/keep-equity.ts";
import { handoverJobs } from "#server/handover/handover-jobs.ts";
import { tellHelpers } from "#server/helper/tell-helpers.ts";
import { smtpCarrier } from "#server/letters/carrier.ts";
import { queueReminders } from "#server/letters/remind.ts";
import { sendLetters } from "#server/letters/send-letters.ts";
import { smsFolderCarrier } from "#server/letters/sms-folder.ts";
import { keepContacts } from "#server/place/keep-contacts.ts";
import { forget } from "#server/retention/forget.ts";
import type { Settings } from "#server/settings.ts";
import { runNightly } from "#server/signals/run-nightly.ts";
import { tellRecovered } from "#server/staff/recovery-letter.ts";
import { settleDays } from "#server/staff/settle-days.ts";
import type { Job } from "./start-jobs.ts";

/** Everything that this installation does by the clock. */
export function everyJob(db: Database, settings: Settings): Job[] {
  const jobs: Job[] = [
    {
      // Midnight comes at another hour to each port; the draw of the day needs the blocks of its window, and the
      // next date, which lends places.
      name: "lay-blocks",
      cron: "1 * * * *",
      run: async () => void (await layBlocks(db, { days: settings.WINDOW_DAYS + 1, at: now() })),
    },
    ...drawJobs(db),
    ...handoverJobs(db),
    { name: "keep-contacts", cron: "* * * * *", run: async () => void (await keepContacts(db, now())) },
    { name: "settle-days", cron: "5 * * * *", run: async () => void (await settleDays(db, now())) },
    { name: "sign-audit-head", cron: "41 * * * *", run: () => signAuditHead(db, now()) },
    { name: "find-duplicates", cron: "23 * * * *", run: async () => void (await findDuplicates(db, now())) },
    // Night at every port.
    { name: "find-trends", cron: "30 9 * * *", run: () => runNightly(db, settings) },
    { name: "keep-equity", cron: "50 9 * * *", run: async () => void (await keepEquity(db, now())) },
    { name: "forget", cron: "17 * * * *", run: async () => void (await forget(db)) },
  ];
  const origin = settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`;
  const from = settings.LETTERS_FROM ?? `paso@${new URL(origin).hostname}`;
  const email = settings.SMTP_URL ? smtpCarrier(settings.SMTP_URL, from) : undefined;
  const sms = settings.SMS_FOLDER ? smsFolderCarrier(settings.SMS_FOLDER) : undefined;
  if (email || sms) {
    const send = async () => void (await sendLetters(db, { email, sms }, origin));
    jobs.push({ name: "send-letters", cron: "* * * * *", run: send });
    jobs.push({ name: "remind", cron: "9 * * * *", run: async () => void (await queueReminders(db, now())) });
  }
  if (email) {
    const tell = async () => void (await tellHelpers(db, email, origin, now()));
    jobs.push({ name: "tell-helpers", cron: "23 * * * *", run: tell });
    const tellStaff = async () => void (await tellRecovered(db, email, now()));
    jobs.push({ name: "tell-recovered", cron: "* * * * *", run: tellStaff });
  }
  return jobs;
}
