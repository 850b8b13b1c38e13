import { database } from "#server/database/open-database.ts";
import { runDraw } from "#server/draw/run-draw.ts";

const reasons = {
  "somebody-draws": "A draw is running, or was cut off less than two minutes ago. Try again in two minutes.",
  "not-signed": "No commitment for today that two members of staff have made and signed has its time now.",
};

/**
 * `paso draw`: runs today's draw to its end, or goes on with one that was cut off, and prints what it gave.
 * Gives exit code 0, or 1 while another process draws or nothing is signed.
 */
export async function draw(_args: readonly string[], print: (line: string) => void): Promise<number> {
  const db = database();
  const outcome = await runDraw(db);
  if ("refusal" in outcome) {
    print(reasons[outcome.refusal]);
    return 1;
  }
  const { run } = outcome;
  const { applications, persons } = await db
    .selectFrom("draw_run")
    .select(["applications", "persons"])
    .where("run", "=", run)
    .executeTakeFirstOrThrow();
  const awards = await db.selectFrom("award").select(["size", "is_placed"]).where("run", "=", run).execute();
  const placed = awards.filter(({ is_placed }) => is_placed);
  const people = placed.reduce((sum, { size }) => sum + size, 0);
  print(`Draw ${run}: ${applications} parties with ${persons} people waited.`);
  print(`${placed.length} parties with ${people} people have an offer.`);
  if (placed.length < awards.length)
    print(`${awards.length - placed.length} winners found no room and go first next time.`);
  return 0;
}
