import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import { faultFields, log } from "#server/log.ts";
import { beat, outageMinutes } from "./beat.ts";

const everyMs = 60_000;

/**
 * Begins to note, each minute, that this process is there and reaches the database; what was missed before it started
 * goes into the log of outages first.
 * @returns how to end it.
 */
export async function startHeartbeat(db: Database): Promise<() => void> {
  const tick = await makeHeart(db);
  const timer = setInterval(() => void tick(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** The first beat, and then the next ones, of which each waits for the one before it. */
export async function makeHeart(db: Database): Promise<() => Promise<void>> {
  let tickedAt = now();
  let isBeating = false;
  await beat(db, { at: tickedAt, away: "server" });
  return async () => {
    const at = now();
    // A process that was itself held up, as on a computer that slept, cannot blame the database.
    const away = at.getTime() - tickedAt.getTime() >= outageMinutes * 60_000 ? "server" : "database";
    tickedAt = at;
    if (isBeating) return;
    isBeating = true;
    try {
      await beat(db, { at, away });
    } catch (fault) {
      log.warn("no heartbeat reached the database", faultFields(fault));
    } finally {
      isBeating = false;
    }
  };
}
