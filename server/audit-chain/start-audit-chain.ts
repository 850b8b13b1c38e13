import type { Database } from "#server/database/open-database.ts";
import { faultFields, log } from "#server/log.ts";
import { chainAudit } from "./chain-audit.ts";

const everyMs = 1_000;

/**
 * Begins to link new rows of the audit each second, in the background.
 * @returns how to end it; what was begun is then done.
 */
export function startAuditChain(db: Database): () => Promise<void> {
  let linking: Promise<void> | undefined;
  let hasFailed = false;
  const link = async () => {
    try {
      await chainAudit(db, "new");
      hasFailed = false;
    } catch (fault) {
      // Once for each time that the database is away, not each second.
      if (!hasFailed) log.warn("the audit was not chained", faultFields(fault));
      hasFailed = true;
    }
    linking = undefined;
  };
  const timer = setInterval(() => {
    linking ??= link();
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await linking;
  };
}
