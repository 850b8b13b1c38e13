import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { keepEquity } from "#server/equity/keep-equity.ts";

/**
 * `paso equity`: counts the four weeks that ended last, as each night does, and says which they are. It prints no number: they
 * stand in the console, without the small ones. Gives exit code 0.
 */
export async function equity(_args: readonly string[], print: (line: string) => void): Promise<number> {
  const from = await keepEquity(database(), now());
  print(from ? `The four weeks from ${from} on are counted.` : "There are no four weeks to count.");
  return 0;
}
