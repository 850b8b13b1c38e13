import { addToAudit } from "#server/audit.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { bringCeremony, type CeremonyRefusal } from "#server/draw/ceremony.ts";

const reasons: Record<CeremonyRefusal, string> = {
  "no-ceremony": "No run of this name was committed to a ceremony.",
  "not-frozen": "Its pool is not fixed yet. Bring the text after the freeze.",
  "said-already": "It has its text. It is never changed.",
};

/**
 * `paso ceremony <run> <text>`: brings what a run's public ceremony has said, letter by letter as it was published. The run
 * goes on within five minutes. Gives exit code 0, 1 where the text is not taken, or 2 where something is missing.
 */
export async function ceremony(args: readonly string[], print: (line: string) => void): Promise<number> {
  const [run, ...words] = args;
  const text = words.join(" ").normalize("NFC").trim();
  if (!run || text === "") {
    print('Name the run and what was said: npm run paso -- ceremony <run> "<text>"');
    return 2;
  }
  const outcome = await bringCeremony(database(), { run, text });
  if (outcome !== "taken") {
    print(reasons[outcome.refusal]);
    return 1;
  }
  await addToAudit(database(), { at: now(), actor: "command-line", action: "bring-ceremony", subject: `draw/${run}` });
  print("Taken. Everybody can read it in the run's record.");
  return 0;
}
