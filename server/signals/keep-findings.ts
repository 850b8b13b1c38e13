import type { Finding } from "#domain/trends/find-patterns.ts";
import { sameFindings } from "#domain/trends/same-findings.ts";
import { newId } from "#server/chance.ts";
import type { SignalsTransaction } from "./as-signals.ts";

const batch = 2000;

/**
 * Keeps what a night found in place of what the night before did. A finding that goes on keeps its id, and with it what
 * a human concluded; one that is not found again stays only as long as a conclusion about it holds.
 */
export async function keepFindings(tx: SignalsTransaction, found: readonly Finding[], at: Date): Promise<void> {
  const ids = sameFindings(found, await readEarlier(tx));
  const kept = found.map((finding, index) => ({ ...finding, id: ids[index] ?? newId() }));
  for (const { id, name, count, parties, known, measures } of kept) {
    const values = { count, parties: parties.length, known, measures: JSON.stringify(measures), last_found_at: at };
    await tx
      .insertInto("signals.finding")
      .values({ id, pattern: name, first_found_at: at, ...values })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
      .execute();
    await tx.deleteFrom("signals.finding_party").where("finding_id", "=", id).execute();
    for (let from = 0; from < parties.length; from += batch) {
      const rows = parties.slice(from, from + batch).map((party) => ({ finding_id: id, application_id: party }));
      await tx.insertInto("signals.finding_party").values(rows).execute();
    }
  }
  await tx
    .deleteFrom("signals.finding")
    .where("last_found_at", "<", at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("signals.disposition")
            .select("id")
            .whereRef("finding_id", "=", "signals.finding.id")
            .where("ended_at", "is", null)
            .where("expires_on", ">", at.toISOString().slice(0, 10)),
        ),
      ),
    )
    .execute();
}

async function readEarlier(tx: SignalsTransaction) {
  const rows = await tx
    .selectFrom("signals.finding")
    .innerJoin("signals.finding_party", "finding_id", "id")
    .select(["id", "pattern", "application_id"])
    .orderBy("first_found_at")
    .execute();
  const earlier = new Map<string, { id: string; name: Finding["name"]; parties: string[] }>();
  for (const { id, pattern, application_id } of rows) {
    const own = earlier.get(id) ?? { id, name: pattern, parties: [] };
    own.parties.push(application_id);
    earlier.set(id, own);
  }
  return [...earlier.values()];
}
