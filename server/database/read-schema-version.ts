import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { database } from "./open-database.ts";

const longestWaitMs = 3_000;

/** The newest migration that the database has had; undefined when it does not answer within 3 seconds. */
export async function readSchemaVersion(): Promise<string | undefined> {
  const asked = sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`
    .execute(database())
    .then(({ rows }) => rows[0]?.name)
    .catch(() => undefined);
  return Promise.race([asked, sleep(longestWaitMs, undefined, { ref: false })]);
}
