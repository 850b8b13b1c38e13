import { addToAudit } from "#server/audit.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { writeForAuditor } from "#server/record/write-for-auditor.ts";

/**
 * `paso for-auditor <run> <folder>`: writes a run's record with every entry into a folder, for an accredited auditor. It is noted
 * in the audit. Gives exit code 0, 1 where the run has no result, or 2 where something is missing.
 */
export async function forAuditor(args: readonly string[], print: (line: string) => void): Promise<number> {
  const [run, folder] = args;
  if (!run || !folder) {
    print("Name the run and a folder: npm run paso -- for-auditor <run> <folder>");
    return 2;
  }
  // Noted first: what has been written can be read, whatever happens after.
  await addToAudit(database(), { at: now(), actor: "command-line", action: "open-draw", subject: `draw/${run}` });
  if (!(await writeForAuditor(database(), run, folder))) {
    print("No run of this name has a result.");
    return 1;
  }
  print(`Written with every entry: npx paso-verify ${folder}/${run}`);
  print("It must not be published before the run is opened: somebody could look up where a family they know is going.");
  return 0;
}
