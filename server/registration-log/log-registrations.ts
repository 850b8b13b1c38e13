import type { Database } from "#server/database/open-database.ts";
import { faultFields, log } from "#server/log.ts";
import { closeDays } from "./close-days.ts";
import { copyLog } from "./copy-log.ts";

/**
 * Closes every day of registrations that is over, and publishes what it closed on this process's disk. A disk that holds
 * another log stops no draw: what counts is what was closed, and a person is told.
 */
export async function logRegistrations(db: Database, at: Date): Promise<void> {
  if (await closeDays(db, at)) await copyLog(db).catch(tellOfLog);
}

/** Says that the log could not be copied. */
export function tellOfLog(fault: unknown): void {
  log.error("the log of registrations was not copied", faultFields(fault));
}
