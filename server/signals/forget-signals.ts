import type { Transaction } from "kysely";
import type { Tables } from "#server/database/tables.ts";
import { asSignals } from "./as-signals.ts";
import { keptSince } from "./kept-since.ts";

/**
 * Forgets the keys of applications that last changed 180 days ago, and of those whose answers are forgotten; with them
 * goes that they were part of a finding, and a finding of which nobody is left.
 */
export async function forgetSignals(tx: Transaction<Tables>, at: Date, applications: readonly string[]): Promise<void> {
  await asSignals(tx, async (signals) => {
    await signals.deleteFrom("signals.registration").where("changed_at", "<=", keptSince(at)).execute();
    if (applications.length > 0) {
      await signals.deleteFrom("signals.registration").where("application_id", "in", applications).execute();
    }
    await signals
      .deleteFrom("signals.finding")
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("signals.finding_party")
              .select("application_id")
              .whereRef("finding_id", "=", "signals.finding.id"),
          ),
        ),
      )
      .execute();
  });
}
