import { fromPglite, PgBoss } from "pg-boss";
import type { OpenDatabase } from "#server/database/open-database.ts";

/** Something done by the clock: at most one of it runs at a time over all processes. */
export type Job = {
  /** Its queue's name. */
  name: string;
  /** When, as a cron line in UTC. */
  cron: string;
  /** Does it. A fault is retried by the queue. */
  run(): Promise<void>;
};

/** The running jobs. */
export type RunningJobs = {
  /** Starts a job now, once, as if its time had come. */
  start(name: string): Promise<void>;
  /** Ends all work, letting what runs finish within 10 s. */
  stop(): Promise<void>;
};

/**
 * Starts the queue on the open database and a worker for every job.
 * @param onFault is told of faults of the queue itself, and of a job's with its name.
 */
export async function startJobs(
  open: OpenDatabase,
  jobs: Job[],
  onFault: (fault: unknown, job?: string) => void,
): Promise<RunningJobs> {
  const boss =
    open.kind === "embedded"
      ? new PgBoss({ db: fromPglite(open.pglite), backend: "pglite", reindex: false, monitorVacuum: false })
      : new PgBoss({ db: { executeSql: (text, values) => open.pool.query(text, values) } });
  boss.on("error", (fault) => onFault(fault));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: "singleton", retryLimit: 3, retryDelay: 30, retryBackoff: true });
    await boss.schedule(job.name, job.cron, null, { tz: "UTC" });
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      try {
        await job.run();
      } catch (fault) {
        onFault(fault, job.name);
        throw fault;
      }
    });
  }
  return {
    start: async (name) => {
      await boss.send(name);
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
