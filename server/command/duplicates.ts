import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { findDuplicates } from "#server/duplicates/find-duplicates.ts";

/** `paso duplicates`: looks for registrations of one person now, as each hour does, and prints how many pairs it found. */
export async function duplicates(_args: readonly string[], print: (line: string) => void): Promise<number> {
  const found = await findDuplicates(database(), now());
  print(`${found} pairs among the registrations that are new or changed. Staff look at them at /staff/duplicates.`);
  return 0;
}
