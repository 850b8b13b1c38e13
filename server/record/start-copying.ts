import type { Database } from "#server/database/open-database.ts";
import { faultFields, log } from "#server/log.ts";
import { copyLog } from "#server/registration-log/copy-log.ts";
import { tellOfLog } from "#server/registration-log/log-registrations.ts";
import { copyRecord } from "./copy-record.ts";

const everyMs = 60_000;

/**
 * Keeps this process's disk with a copy of every record and of the log of registrations: the run itself is drawn by one
 * process, and others, or one whose disk is new, copy what it has published within a minute.
 * @returns how to end it.
 */
export function startCopying(db: Database): () => void {
  const copied = new Map<string, number>();
  let copiedDay: string | undefined;
  let isCopying = false;
  const copy = async () => {
    if (isCopying) return;
    isCopying = true;
    const lastDay = await copyDays(db, copiedDay).catch(tellOfLog);
    if (lastDay) copiedDay = lastDay;
    await copyMissing(db, copied)
      .catch(tell)
      .finally(() => {
        isCopying = false;
      });
  };
  void copy();
  const timer = setInterval(() => void copy(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

function tell(fault: unknown): void {
  log.error("a draw's record was not copied", faultFields(fault));
}

async function copyDays(db: Database, copied: string | undefined): Promise<string | undefined> {
  const last = db.selectFrom("registration_day").select("day").orderBy("day", "desc").limit(1);
  const day = (await last.executeTakeFirst())?.day;
  if (day !== copied) await copyLog(db);
  return day;
}

async function copyMissing(db: Database, copied: Map<string, number>): Promise<void> {
  const runs = await db
    .selectFrom("record_file")
    .select((eb) => ["run", eb.fn.countAll<string>().as("files")])
    .groupBy("run")
    .orderBy("run")
    .execute();
  for (const { run, files } of runs) {
    if (copied.get(run) === Number(files)) continue;
    // One record in conflict with its disk must not keep the others away.
    await copyRecord(db, run).then(() => copied.set(run, Number(files)), tell);
  }
}
