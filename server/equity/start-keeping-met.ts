import type { Database } from "#server/database/open-database.ts";
import { faultFields, log } from "#server/log.ts";
import { keepMet } from "./met-counts.ts";

const everyMs = 10_000;

/**
 * Begins to keep, every ten seconds and in the background, what this process counted of refused answers.
 * @returns how to end it; what was counted is then kept.
 */
export function startKeepingMet(db: Database): () => Promise<void> {
  let hasFailed = false;
  const keep = async () => {
    try {
      await keepMet(db);
      hasFailed = false;
    } catch (fault) {
      // Once for each time that the database is away.
      if (!hasFailed) log.warn("what was met was not counted", faultFields(fault));
      hasFailed = true;
    }
  };
  const timer = setInterval(() => void keep(), everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await keep();
  };
}
