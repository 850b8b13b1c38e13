import { addToAudit } from "#server/audit.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type CancelRefusal, cancelRun } from "#server/draw/cancel-run.ts";

const reasons: Record<CancelRefusal, string> = {
  "no-such-run": "There is no run of this name.",
  "has-its-seed": "It has its seed. From there on no run is cancelled.",
  "cancelled-already": "It is cancelled already.",
};

/**
 * `paso cancel <run> <reason>`: cancels a run for cause, before it has a seed. Everybody can read the reason. Gives exit code
 * 0, 1 where it is not cancelled, or 2 where something is missing.
 */
export async function cancel(args: readonly string[], print: (line: string) => void): Promise<number> {
  const [run, ...words] = args;
  const because = words.join(" ").trim();
  if (!run || because === "") {
    print('Name the run and the reason, which is published: npm run paso -- cancel <run> "<reason>"');
    return 2;
  }
  const at = now();
  const outcome = await cancelRun(database(), { run, because, at });
  if (outcome !== "cancelled") {
    print(reasons[outcome.refusal]);
    return 1;
  }
  await addToAudit(database(), { at, actor: "command-line", action: "cancel-draw", subject: `draw/${run}` });
  print("Cancelled. Everybody who was in it waits for the next run.");
  return 0;
}
